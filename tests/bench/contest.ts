// Several sessions measured in turns, so that whatever else the machine does falls on all of them alike.

import type { Entrant } from './roster.ts';

/** A peer with a workload open. */
export interface Session {
  /** What its step answered with after ten. */
  readonly answer: number;
  /** Versions that are the system's own; null: those of package.json. */
  readonly about: string | null;
  /** Steps a second over so many seconds. */
  measure(seconds: number): Promise<number>;
  close(): Promise<void>;
}

/** Where peers run. */
export interface Runner {
  readonly place: string;
  /** Takes a workload from the file that was written of it. */
  open(entrant: Entrant, file: string): Promise<Session>;
  close(): Promise<void>;
}

/** What an answer must agree with, to so many significant digits. */
export interface Wanted {
  readonly answer: number;
  readonly digits: number;
}

/** Somebody with something to do; the key is what the result goes by. */
export interface Lane<Key> {
  readonly key: Key;
  readonly entrant: Entrant;
  readonly file: string;
  readonly wanted: Wanted;
}

export type Result =
  /** Steps a second, round by round. */
  | { readonly kind: 'pace'; readonly paces: readonly number[]; readonly about: string | null }
  /** It computed something else. */
  | { readonly kind: 'void'; readonly answer: number; readonly expected: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Pacing {
  readonly rounds: number;
  readonly seconds: number;
}

interface Running<Key> {
  readonly key: Key;
  readonly session: Session;
  readonly paces: number[];
}

/** `alongside`: sessions that are open already, to be measured by turns with the others. */
export async function hold<Key>(
  lanes: readonly Lane<Key>[],
  runner: Runner,
  pacing: Pacing,
  alongside: ReadonlyMap<Key, Session> = new Map(),
): Promise<ReadonlyMap<Key, Result>> {
  const results = new Map<Key, Result>();
  const running: Running<Key>[] = [...alongside].map(([key, session]) => ({ key, session, paces: [] }));
  for (const lane of lanes) {
    const opened = await open(lane, runner);
    if ('kind' in opened) results.set(lane.key, opened);
    else running.push({ key: lane.key, session: opened, paces: [] });
  }
  await takeTurns(running, pacing);
  for (const { key, session, paces } of running) {
    results.set(key, { kind: 'pace', paces, about: session.about });
    await session.close();
  }
  return results;
}

async function open<Key>({ entrant, file, wanted }: Lane<Key>, runner: Runner): Promise<Session | Result> {
  try {
    const session = await runner.open(entrant, file);
    const { answer } = session;
    if (agree(answer, wanted)) return session;
    await session.close();
    return { kind: 'void', answer, expected: wanted.answer };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [reason = ''] = said.replace('page.evaluate: Error: ', '').split('\n');
    return { kind: 'failed', reason };
  }
}

const agree = (answer: number, wanted: Wanted): boolean =>
  Math.abs(answer - wanted.answer) <= 0.5 * 10 ** (1 - wanted.digits) * Math.abs(wanted.answer);

/** Who takes this many times as long for a round as it should is not measured again. */
const patience = 10;

/** One round more than counts: everybody's code is compiled in it. */
async function takeTurns<Key>(running: readonly Running<Key>[], { rounds, seconds }: Pacing): Promise<void> {
  const isSlow = (pace: number): boolean => 1 / pace > patience * seconds;
  for (let round = 0; round <= rounds; round++)
    for (const { session, paces } of running) {
      if (paces.some(isSlow)) continue;
      const pace = await session.measure(seconds);
      if (round > 0 || isSlow(pace)) paces.push(pace);
    }
}
