// What the engine has to say against a net on digits, its data being there.

import type { Samples } from '../../../engine/data/samples.ts';
import type { Document } from '../../../engine/document/document.ts';
import type { Issue } from '../../../engine/issue.ts';
import { learningProgram, prepareWorld } from '../../../engine/train/program.ts';
import { readTraining } from '../../../engine/train/settings.ts';

/** As many digits as are asked for, but for 60,000, all blank. */
const blank = (rows: number): Samples => ({
  rows,
  features: [784],
  x: new Float32Array(rows * 784),
  t: new Float32Array(rows),
  target: { kind: 'classes', names: Array.from({ length: 10 }, (_, digit) => String(digit)) },
  columns: [],
});

export function issuesOf(document: Document): readonly Issue[] {
  const settings = readTraining(document.training).value;
  const prepared = prepareWorld({ document, settings, fetched: ({ rows }) => blank(Math.min(1000, rows)) });
  if (!prepared.ok) return prepared.issues;
  const program = learningProgram(prepared.value);
  return program.ok ? program.value.graph.issues : program.issues;
}
