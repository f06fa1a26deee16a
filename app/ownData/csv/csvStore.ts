// The state behind the CSV dialog: what was given, what was made of it, and what it is to become.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JsonObject } from '../../../engine/index.ts';
import { type DataIssue, dataLimits } from '../../../engine/ownData.ts';
import type { Encoding } from './decode.ts';
import type { Reader } from './reader.ts';
import type { CsvSource, Outcome, Preview, Roles } from './sheet.ts';

/** A text that has been looked at; `preview` is null where it is no table. */
export interface Opening {
  /** Of the file; null where text was pasted. */
  readonly name: string | null;
  readonly source: CsvSource;
  readonly encoding: Encoding | null;
  readonly issues: readonly DataIssue[];
  readonly preview: Preview | null;
}

export interface CsvState {
  readonly status: 'empty' | 'busy' | 'failed' | 'unreadable' | 'open';
  readonly opening: Opening | null;
  readonly roles: Roles | null;
  /** Of the roles as they are; null while they are being read. */
  readonly outcome: Outcome | null;
}

export interface Csv {
  readonly store: Pick<StoreApi<CsvState>, 'getState' | 'getInitialState' | 'subscribe'>;
  openFile(file: File): Promise<void>;
  openText(text: string): Promise<void>;
  /** The same bytes, read as told. */
  reopen(encoding: Encoding): Promise<void>;
  choose(roles: Roles): Promise<void>;
  /** Back to the choice of a table. */
  leave(): void;
  /** The options of a data node; null where there are no rows. */
  write(): Promise<JsonObject | null>;
  close(): void;
}

const empty: CsvState = { status: 'empty', opening: null, roles: null, outcome: null };

/** A character of East Asia takes two bytes or three. */
const mostBytes = 3 * dataLimits.characters;

export function createCsv(connect: () => Reader): Csv {
  const store = createStore<CsvState>(() => empty);
  let reader: Reader | null = null;
  let round = 0;
  const ask: Reader['ask'] = (kind, asked) => {
    reader ??= connect();
    return reader.ask(kind, asked);
  };
  const close = (): void => {
    round++;
    reader?.close();
    reader = null;
  };
  /** Only the answer to what was asked last counts. */
  const during = async (work: (isStale: () => boolean) => Promise<void>): Promise<void> => {
    const own = ++round;
    try {
      await work(() => own !== round);
    } catch {
      if (own !== round) return;
      close();
      store.setState({ status: 'failed' });
    }
  };
  const read = async (roles: Roles, isStale: () => boolean): Promise<void> => {
    const outcome = await ask('read', roles);
    if (!isStale()) store.setState({ outcome, status: 'open' });
  };
  const open = (name: string | null, source: CsvSource): Promise<void> =>
    during(async (isStale) => {
      store.setState({ status: 'busy' });
      const answer = await ask('open', source);
      if (isStale()) return;
      const { preview } = answer;
      const roles = preview === null ? null : { columns: preview.columns, target: null };
      store.setState({ opening: { name, source, ...answer }, roles, outcome: null });
      if (roles === null) store.setState({ status: 'open' });
      else await read(roles, isStale);
    });
  return {
    store,
    openFile: async (file) => {
      if (file.size > mostBytes) {
        round++;
        store.setState({ ...empty, status: 'open', opening: tooLong(file) });
        return;
      }
      const buffer = await file.arrayBuffer().catch(() => null);
      if (buffer === null) store.setState({ ...empty, status: 'unreadable' });
      else await open(file.name, { bytes: new Uint8Array(buffer), encoding: null });
    },
    openText: (text) => open(null, { text }),
    reopen: async (encoding) => {
      const { opening } = store.getState();
      if (opening !== null && 'bytes' in opening.source)
        await open(opening.name, { ...opening.source, encoding });
    },
    choose: (roles) => {
      store.setState({ roles, outcome: null });
      return during((isStale) => read(roles, isStale));
    },
    leave: () => {
      round++;
      store.setState(empty);
    },
    write: () => ask('write', null),
    close,
  };
}

const tooLong = ({ name, size }: File): Opening => ({
  name,
  source: { text: '' },
  encoding: null,
  issues: [{ code: 'too-long', severity: 'error', data: { count: size, limit: dataLimits.characters } }],
  preview: null,
});
