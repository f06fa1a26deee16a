// Reads a table off the page's own thread.

import { type Samples, type Table, writeOwn } from '../../../engine/ownData.ts';
import type { Answered, Asked, Kind, Requests } from './protocol.ts';
import { openSource, previewOf, readRoles } from './sheet.ts';

let table: Table | null = null;
let samples: Samples | null = null;

const answers: { readonly [K in Kind]: (ask: Requests[K]['ask']) => Requests[K]['answer'] } = {
  open: (source) => {
    const opened = openSource(source);
    table = opened.table;
    samples = null;
    const { encoding, issues } = opened;
    return { encoding, issues, preview: table === null ? null : previewOf(table) };
  },
  read: (roles) => {
    const read = readRoles(table ?? { header: [], rows: [] }, roles);
    samples = read.samples;
    return { target: read.target, issues: read.issues, summary: read.summary };
  },
  write: () => (samples === null ? null : writeOwn(samples)),
};

const answer = <K extends Kind>({ kind, ask }: Asked<K>): Requests[K]['answer'] => answers[kind](ask);

addEventListener('message', ({ data }: MessageEvent<Asked>) =>
  postMessage({ number: data.number, answer: answer(data) } satisfies Answered),
);
