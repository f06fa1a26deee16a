// What the engine offers to those who bring data of their own: a third door, so that nobody else loads what lies behind it.

export type { Column, Table } from './data/columns.ts';
export { guessRoles, guessTarget } from './data/columns.ts';
export { parseCsv } from './data/csv.ts';
export type { DataIssue } from './data/dataIssue.ts';
export { dataIssueText } from './data/dataIssueTexts.ts';
export { dataLimits } from './data/dataLimits.ts';
export { readOwn, writeOwn } from './data/own.ts';
export type { Samples } from './data/samples.ts';
export { readTable } from './data/table.ts';
export { createRandom, normal } from './random.ts';
