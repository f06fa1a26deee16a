// What repairing a file needs to know of the ops, as the registry knows it.

import type { Catalogue } from '../document/catalogue.ts';
import { ops, type Registry } from '../ops/index.ts';
import { inputRulesOf } from '../ops/inputs.ts';

const catalogueOf = (registry: Registry): Catalogue => ({
  inputsOf: (type, params) => {
    const op = registry.get(type);
    if (op === undefined) return null;
    if (op.kind === 'source') return [];
    const inputs = inputRulesOf(op, params);
    return inputs === 'variadic' ? 'variadic' : (inputs?.map(({ name }) => name) ?? null);
  },
  outputsOf: (type) => {
    const op = registry.get(type);
    if (op === undefined) return null;
    return op.kind === 'source' ? op.outputs : ['out'];
  },
});

export const catalogue: Catalogue = catalogueOf(ops);
