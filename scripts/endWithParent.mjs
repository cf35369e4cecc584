/**
 * Ties this process, which leads the group that `runSupervised` made, to the one that started it: when that is gone, for
 * whatever reason, the whole group ends. A signal alone does not end this process; it ends when what it started has.
 */
export function endWithParent() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {});
  }
  process.once('disconnect', () => {
    if (process.platform === 'win32') process.exit(1);
    process.kill(-process.pid, 'SIGTERM');
    process.on('exit', () => process.kill(-process.pid, 'SIGKILL'));
    setTimeout(() => process.exit(1), 8000);
  });
}
