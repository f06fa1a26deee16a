// Which op carries out a single operation of a formula: told by the formula that the op itself is.

import type { JsonObject } from '../document/document.ts';
import type { Expr } from '../formula/expr.ts';
import type { Registry } from '../ops/index.ts';
import type { Compute, Op } from '../ops/op.ts';

interface Match {
  readonly op: string;
  readonly params: JsonObject;
  /** Which argument is wired to each input. */
  readonly inputs: readonly (readonly [name: string, argument: number])[];
}

type Call = Extract<Expr, { kind: 'call' }>;

/** What an operation on numbers and variables becomes; null where the op is another one. */
export type Pattern = (operation: Call) => Match | null;

const known = new WeakMap<Registry, readonly Pattern[]>();

/** Those first that say more: 1/x before a/b, x² before xⁿ. */
export function patternsOf(registry: Registry): readonly Pattern[] {
  const before = known.get(registry);
  if (before !== undefined) return before;
  const operations = [...registry.values()].flatMap((op) => operationOf(op) ?? []);
  const patterns = operations
    .sort((one, other) => freedom(one) - freedom(other))
    .map(
      (each): Pattern =>
        (operation) =>
          matched(each, operation),
    );
  known.set(registry, patterns);
  return patterns;
}

interface Operation {
  readonly op: Compute;
  readonly call: Call;
  readonly names: readonly string[];
}

/** An op that is a single operation on its inputs, its params and numbers; others are made of several. */
function operationOf(op: Op): Operation | null {
  if (op.kind !== 'compute' || op.scalar === null) return null;
  const { names, y } = op.scalar(op.inputs === 'variadic' ? 2 : op.inputs.length, {});
  return y.kind === 'call' && y.args.every(({ kind }) => kind !== 'call') ? { op, call: y, names } : null;
}

/** How much it leaves open: a param stands for any number, an input for anything. */
const freedom = ({ call, names }: Operation): number =>
  call.args.reduce(
    (sum, arg) =>
      sum + (arg.kind === 'number' ? 0 : names.includes(arg.kind === 'variable' ? arg.name : '') ? 2 : 1),
    0,
  );

function matched({ op, call, names }: Operation, { fn, args }: Call): Match | null {
  if (fn !== call.fn) return null;
  const inputs = new Map<string, number>();
  const params: Record<string, number> = {};
  for (const [at, slot] of call.args.entries()) {
    const arg = args[at];
    if (arg === undefined) return null;
    if (slot.kind === 'number') {
      if (arg.kind !== 'number' || arg.value !== slot.value) return null;
    } else if (slot.kind === 'variable' && names.includes(slot.name)) inputs.set(slot.name, at);
    else if (slot.kind === 'variable' && arg.kind === 'number') params[slot.name] = arg.value;
    else return null;
  }
  return { op: op.id, params, inputs: [...inputs] };
}
