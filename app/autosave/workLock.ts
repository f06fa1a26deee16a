// At most one tab saves a work: whoever holds its Web Lock. Another may take the lock away, never get it by waiting.

export type LockManager = Pick<Navigator['locks'], 'request'>;

/** Gives the lock back. */
export type Release = () => void;

/**
 * The lock of a work, or null where another tab has it; `lost` is called if another tab takes it over later. Where the
 * page has no locks at all, everyone gets it.
 */
export function acquireWorkLock(
  locks: LockManager | undefined,
  work: string,
  how: 'if-free' | 'take-over',
  lost: () => void,
): Promise<Release | null> {
  if (locks === undefined) return Promise.resolve(() => {});
  const options: LockOptions = how === 'take-over' ? { steal: true } : { ifAvailable: true };
  return new Promise((answer) => {
    let isHeld = false;
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      isHeld = lock !== null;
      if (isHeld) return new Promise((release) => answer(release));
      answer(null);
      return undefined;
    };
    locks.request(`nabla:${work}`, options, hold).catch(() => (isHeld ? lost() : answer(() => {})));
  });
}
