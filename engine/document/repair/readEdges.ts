// The edges of a file, with what it left open still open.

import type { GraphEdge, Json } from '../document.ts';
import { foundOf } from '../found.ts';
import { isObject } from '../isObject.ts';
import { type Desk, notice, without } from './desk.ts';
import { isId, isName, noticeMisfit } from './fields.ts';
import type { NodesRead } from './readNodes.ts';

/** An edge on its way into the document. */
export interface Wire extends Omit<GraphEdge, 'id' | 'targetHandle'> {
  /** As it stood in the file but for the ids of its ends, which are those of nodes from now on; and where. */
  readonly raw: Json;
  readonly index: number;
  /** null: to be made from the ends. */
  readonly id: string | null;
  /** null: the first free input. */
  readonly targetHandle: string | null;
}

const edgeFields = ['id', 'source', 'sourceHandle', 'target', 'targetHandle'];

export function readEdges(desk: Desk, list: readonly Json[], find: NodesRead['find']): readonly Wire[] {
  return list.flatMap((raw, index) => {
    const wire = readEdge(desk, [index, raw], find);
    if (wire !== null) return wire;
    const checks = { source: isId, target: isId, sourceHandle: isHandle, targetHandle: isHandle };
    noticeMisfit(desk, 'edge', [index, raw], checks);
    return [];
  });
}

const isHandle = (json: Json | undefined): json is string | null | undefined =>
  json === undefined || json === null || isName(json);

function readEdge(desk: Desk, [index, raw]: readonly [number, Json], find: NodesRead['find']): Wire | null {
  if (!isObject(raw)) return null;
  const { source, target, sourceHandle, targetHandle } = raw;
  if (!isId(source) || !isId(target) || !isHandle(sourceHandle) || !isHandle(targetHandle)) return null;
  const ends = { source: find(source), target: find(target) };
  return {
    ...ends,
    raw: { ...raw, ...ends },
    index,
    id: readId(desk, raw.id ?? null),
    sourceHandle: sourceHandle ?? 'out',
    targetHandle: targetHandle ?? null,
    extra: without(raw, edgeFields),
  };
}

/** An id that is none is made anew: nothing in a file refers to an edge. */
function readId(desk: Desk, id: Json): string | null {
  if (id === null || isName(id)) return id;
  if (typeof id !== 'number') {
    notice(desk, 'bad-field', {}, { field: 'id', expected: 'id', found: foundOf(id) });
    return null;
  }
  notice(desk, 'number-id', { edge: String(id) }, { id: String(id) });
  return String(id);
}
