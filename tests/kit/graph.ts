// A model in one line: graph({ apple: 100, count: 2, mul: ['multiply', 'apple', 'count'] }).

import type { GraphEdge, GraphNode, JsonObject, Model } from '../../engine/document/document.ts';
import { handleName } from '../../engine/document/handles.ts';
import { ops, type Registry } from '../../engine/ops/index.ts';
import { inputRulesOf } from '../../engine/ops/inputs.ts';

type Numbers = number | readonly Numbers[];
type Typed = readonly [type: string, ...parts: readonly (string | null | JsonObject)[]];

/**
 * Numbers make an input node. A list that starts with a type makes a node of that type: ids say what is wired to its
 * inputs, in order, null that nothing is, and an object gives its params. The wire is called `apple>mul.a`. `data:t` is the
 * output t of the node `data`.
 */
export function graph(lines: Readonly<Record<string, Numbers | Typed>>, registry: Registry = ops): Model {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const [id, line] of Object.entries(lines)) {
    const [type, ...parts]: Typed = isTyped(line) ? line : ['input', { value: line }];
    const params = parts.find(isParams) ?? {};
    nodes.set(id, { id, type, label: null, params, extra: {} });
    const sources = parts.filter((part): part is string | null => !isParams(part));
    for (const [index, source] of sources.entries()) {
      if (source === null) continue;
      const [node = '', handle = 'out'] = source.split(':');
      const targetHandle = inputOf(registry, type, params, index);
      const ends = { source: node, sourceHandle: handle, target: id, targetHandle };
      const edge = `${source}>${id}.${targetHandle}`;
      edges.set(edge, { id: edge, ...ends, extra: {} });
    }
  }
  return { nodes, edges };
}

const isTyped = (line: Numbers | Typed): line is Typed => Array.isArray(line) && typeof line[0] === 'string';

const isParams = (part: string | null | JsonObject): part is JsonObject =>
  typeof part === 'object' && part !== null;

function inputOf(registry: Registry, type: string, params: JsonObject, index: number): string {
  const op = registry.get(type);
  const inputs = op?.kind === 'compute' ? (inputRulesOf(op, params) ?? []) : 'variadic';
  return inputs === 'variadic' ? handleName(index) : (inputs[index]?.name ?? handleName(index));
}
