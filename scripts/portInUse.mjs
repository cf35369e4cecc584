import { connect } from 'node:net';

function answers(port, host) {
  return new Promise(resolve => {
    const socket = connect({ port, host });
    const done = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

/** Whether something on this machine listens on the port, by either address of localhost. */
export async function portInUse(port) {
  const answered = await Promise.all(
    ['127.0.0.1', '::1'].map(host => answers(port, host)),
  );
  return answered.includes(true);
}
