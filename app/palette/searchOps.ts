// Which ops a search finds, and which of them can take the wire that it was opened with.

import { languages, type Op, ops } from '../../engine/index.ts';
import type { HandleRef } from '../session/session.ts';
import { rank } from './rank.ts';

export const namesOfOp = (op: Op): readonly string[] => [
  ...languages.map((language) => op.text[language].name),
  op.id,
  ...(op.look.kind === 'circle' ? [op.look.sign] : []),
];

/** An output needs an op with an input; an input takes the output of any op. */
const takes = (op: Op, from: HandleRef | null): boolean =>
  from === null || from.end === 'target' || op.kind === 'compute';

export const searchOps = (query: string, from: HandleRef | null = null): readonly Op[] =>
  rank(
    query,
    [...ops.values()].filter((op) => takes(op, from)),
    namesOfOp,
  );
