// Notices when the page keeps failing as it starts, so that the third start leaves the last document closed.

const key = 'nabla:failed-starts';
const failuresAllowed = 2;

export type Ledger = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface StartGuard {
  /** Counts this start as failed until it is found to be well; says whether the last document may be opened. */
  begin(): 'open' | 'safe';
  /** The page stands, or is left deliberately. */
  succeed(): void;
  /** The page has broken down: no later sign of life makes this start a good one. */
  fail(): void;
}

/** `ledger` may be missing or refuse: then nothing is known, and everything is opened. */
export function createStartGuard(ledger: Ledger | null): StartGuard {
  let hasFailed = false;
  const attempt = <T>(work: (ledger: Ledger) => T): T | null => {
    try {
      return ledger === null ? null : work(ledger);
    } catch {
      return null;
    }
  };
  return {
    begin: () => {
      hasFailed = false;
      const failures = Number(attempt((store) => store.getItem(key)) ?? 0);
      attempt((store) => store.setItem(key, String(failures + 1)));
      return failures >= failuresAllowed ? 'safe' : 'open';
    },
    succeed: () => {
      if (!hasFailed) attempt((store) => store.removeItem(key));
    },
    fail: () => {
      hasFailed = true;
    },
  };
}
