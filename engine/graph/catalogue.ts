// What repairing a file needs to know of the ops, as the registry knows it.

import type { Catalogue } from '../document/catalogue.ts';
import { ops, type Registry } from '../ops/index.ts';

const catalogueOf = (registry: Registry): Catalogue => ({
  inputsOf: (type) => {
    const op = registry.get(type);
    if (op === undefined) return null;
    if (op.kind === 'source') return [];
    return op.inputs === 'variadic' ? 'variadic' : op.inputs.map(({ name }) => name);
  },
  outputsOf: (type) => {
    const op = registry.get(type);
    if (op === undefined) return null;
    return op.kind === 'source' ? op.outputs : ['out'];
  },
});

export const catalogue: Catalogue = catalogueOf(ops);
