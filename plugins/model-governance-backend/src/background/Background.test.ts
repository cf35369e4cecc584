import { mockServices } from '@backstage/backend-test-utils';
import { Background } from './Background';

const MINUTE = 60_000;

/** Work whose runs each end when the test says so. */
function createWork() {
  const runs: { signal: AbortSignal; end: () => void }[] = [];
  const logger = mockServices.logger.mock();
  const background = new Background({
    name: 'work',
    work: signal =>
      new Promise(resolve => {
        runs.push({ signal, end: resolve });
      }),
    logger,
  });
  return { background, runs, logger };
}

describe('work in the background', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('runs once for a burst of calls', async () => {
    const { background, runs } = createWork();
    background.kick();
    background.kick();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(1);
  });

  it('lets one run wait, however often it is asked for while one hangs', async () => {
    const { background, runs } = createWork();
    for (let call = 0; call < 20; call++) {
      background.kick();
      background.run();
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(runs).toHaveLength(1);

    runs[0].end();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(2);
    runs[1].end();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(2);
  });

  it('ends for who asked only after a run that began later', async () => {
    const { background, runs } = createWork();
    background.run();
    await jest.advanceTimersByTimeAsync(0);
    let isDone = false;
    const asked = background.run().then(() => {
      isDone = true;
    });
    runs[0].end();
    await jest.advanceTimersByTimeAsync(0);
    expect(isDone).toBe(false);
    runs[1].end();
    await asked;
    expect(isDone).toBe(true);
  });

  it('asks a run to end that takes long, and goes on without one that never does', async () => {
    const { background, runs, logger } = createWork();
    background.run();
    await jest.advanceTimersByTimeAsync(4 * MINUTE);
    background.run();
    expect(runs[0].signal.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(runs[0].signal.aborted).toBe(true);
    expect(runs).toHaveLength(1);
    expect(logger.error).not.toHaveBeenCalled();

    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(runs).toHaveLength(2);
    expect(runs[1].signal.aborted).toBe(false);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('The work failed: Error: no answer within 360 s'),
    );
    runs[1].end();
  });

  it('runs no more once it is stopped', async () => {
    const { background, runs } = createWork();
    background.run();
    await jest.advanceTimersByTimeAsync(0);
    background.run();
    const stopped = background.stop();
    expect(runs[0].signal.aborted).toBe(true);
    runs[0].end();
    await stopped;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toHaveLength(1);
  });
});
