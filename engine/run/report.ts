// A run as the JSON object that the headless command prints.

import type { Slots } from '../compile/plan.ts';
import type { Document, Json, JsonObject } from '../document/document.ts';
import { toNested } from '../document/tensor.ts';
import type { Issue } from '../issue.ts';
import { issueText } from '../issueTexts.ts';
import type { Computed } from './live.ts';
import { type Run, read } from './run.ts';

/** Values and gradients by node, edge and parameter, float64; null for what could not be computed. */
export function report(
  document: Document,
  { run, issues }: Computed,
  notices: readonly Issue[] = [],
): JsonObject {
  return {
    issues: [...notices, ...issues].map(reportIssue),
    nodes: fromEntries([...document.model.nodes.keys()].map((id) => [id, reportNode(run, id)])),
    edges: fromEntries(
      [...document.model.edges.keys()].map((id) => [id, reportSlots(run, run.plan.edges.get(id))]),
    ),
    parameters: fromEntries([...run.plan.parameters].map(([name, slots]) => [name, reportSlots(run, slots)])),
  };
}

export const reportIssue = (issue: Issue): JsonObject => ({
  code: issue.code,
  severity: issue.severity,
  ...(issue.node === undefined ? {} : { node: issue.node }),
  ...(issue.edge === undefined ? {} : { edge: issue.edge }),
  message: issueText(issue, 'en'),
});

/** An object whose keys may be anything, `__proto__` too. */
const fromEntries = (entries: readonly (readonly [string, Json])[]): JsonObject =>
  Object.fromEntries(entries);

function reportNode(run: Run, id: string): JsonObject {
  const outputs = run.plan.nodes.get(id);
  if (outputs === undefined) return { out: { shape: null, value: null, gradient: null } };
  return fromEntries(
    outputs.map((slots) => [
      slots.handle,
      { shape: read(run, slots.value).shape, ...reportSlots(run, slots) },
    ]),
  );
}

function reportSlots(run: Run, slots: Slots | undefined): JsonObject {
  return { value: number(run, slots?.value), gradient: number(run, slots?.gradient) };
}

/** A number that JSON lacks goes as the string "NaN", "Infinity" or "-Infinity". */
export const jsonNumber = (value: number): number | string =>
  Number.isFinite(value) ? value : String(value);

function number(run: Run, buffer: number | null | undefined): Json {
  if (buffer === null || buffer === undefined) return null;
  const { shape, data } = read(run, buffer);
  return toNested(shape, data, jsonNumber);
}
