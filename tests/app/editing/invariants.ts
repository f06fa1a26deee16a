// What holds of every document and of what is computed from it, whatever was done to it.

import { isDeepStrictEqual } from 'node:util';
import { incomingTo, inputsOf } from '../../../app/editing/portsOf.ts';
import type { Editor } from '../../../app/editor/editor.ts';
import {
  type Computed,
  catalogue,
  computeDocument,
  type Document,
  handleIndex,
  ops,
  parseDocument,
  serializeDocument,
} from '../../../engine/index.ts';

const check = (holds: boolean, law: string): void => {
  if (!holds) throw new Error(`broken: ${law}`);
};

/** Ids, ends, handles, one wire an input, coordinates, plain frozen data. */
export function checkDocument({ model, layout, target, ...rest }: Document): void {
  const { nodes, edges } = model;
  for (const [id, node] of nodes) check(id === node.id, 'a node goes by its id');
  const inputs = new Set<string>();
  for (const [id, { source, sourceHandle, target: to, targetHandle, ...edge }] of edges) {
    check(id === edge.id, 'a wire goes by its id');
    check(nodes.has(source) && nodes.has(to), 'both ends of a wire exist');
    const op = ops.get(nodes.get(to)?.type ?? '');
    const outputs = catalogue.outputsOf(nodes.get(source)?.type ?? '');
    check(outputs === null || outputs.includes(sourceHandle), 'a wire leaves an output');
    const isInput =
      op?.kind === 'compute' && op.inputs === 'variadic'
        ? handleIndex(targetHandle) !== null
        : inputsOf(op, incomingTo(model, to)).includes(targetHandle);
    check(isInput, 'a wire enters an input');
    const input = JSON.stringify([to, targetHandle]);
    check(!inputs.has(input), 'an input takes one wire');
    inputs.add(input);
  }
  for (const [id, { x, y }] of layout) {
    check(nodes.has(id), 'only nodes have places');
    check(Number.isFinite(x) && Number.isFinite(y), 'places are finite');
  }
  checkFrozen([model, layout, target, rest.extra]);
}

const known = new WeakSet<object>();

/** Walks only what is new since the last time: what is frozen stays as it is. */
function checkFrozen(values: readonly unknown[]): void {
  const open = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || known.has(value)) continue;
    known.add(value);
    check(Object.isFrozen(value), 'the document is frozen');
    const isPlain = [Object.prototype, Array.prototype, Map.prototype].includes(Object.getPrototypeOf(value));
    check(isPlain, 'the document is plain data');
    open.push(...(value instanceof Map ? value.values() : Object.values(value)));
  }
}

/** load(save(d)) = d, and nothing needs to be said about it. */
export function checkFile(document: Document): void {
  const parsed = parseDocument(serializeDocument(document), catalogue);
  if (!parsed.ok) throw new Error(`broken: a saved file opens: ${parsed.error.message.en}`);
  check(isDeepStrictEqual(parsed.document, document), 'a saved file gives the document back');
  check(parsed.notices.length === 0, 'a saved file needs no repair');
}

/** What edits led to, step by step, is what the document gives at once. */
export function checkComputed({ document, derived }: Editor): void {
  const { computed } = derived.getState();
  check(computed.document === document.getState().document, 'what is computed is of this document');
  const anew = computeDocument(computed.document);
  check(isDeepStrictEqual(planOf(computed), planOf(anew)), 'the plan is the same');
  check(isDeepStrictEqual(computed.run.arena, anew.run.arena), 'the numbers are the same');
  check(isDeepStrictEqual(issuesOf(computed), issuesOf(anew)), 'the issues are the same');
}

/** Leaves keep the numbers that they were compiled with; those that count are in the arena. */
const planOf = ({ run: { plan } }: Computed) => ({
  ...plan,
  leaves: plan.leaves.map(({ name, buffer, role }) => ({ name, buffer, role })),
});

const issuesOf = ({ issues }: Computed): readonly string[] =>
  issues.map((issue) => JSON.stringify(issue)).sort();
