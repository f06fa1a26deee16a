// The nodes of a file: each read, its id made its own, its place taken where it has one.

import type { GraphNode, Json, JsonObject, Position } from '../document.ts';
import { foundOf } from '../found.ts';
import { createNumbering } from '../ids.ts';
import { isObject } from '../isObject.ts';
import { limits } from '../limits.ts';
import { type Desk, notice, without } from './desk.ts';
import { type Entry, isId, isName, noticeMisfit, readObject, readText, type WrittenId } from './fields.ts';

export interface NodesRead {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly layout: ReadonlyMap<string, Position>;
  /** The id that an id in the file means, whether or not there is such a node. */
  readonly find: (written: WrittenId) => string;
}

interface Draft {
  readonly raw: JsonObject;
  readonly written: WrittenId;
  readonly type: string;
}

export function readNodes(desk: Desk, list: readonly Json[]): NodesRead {
  const drafts = list.flatMap((raw, index) => draftOf(desk, raw, index) ?? []);
  const ids = uniqueIds(desk, drafts);
  const nodes = new Map<string, GraphNode>();
  const layout = new Map<string, Position>();
  drafts.forEach(({ raw, type }, index) => {
    const id = ids[index] ?? '';
    const entry: Entry = { raw, rest: without(raw, nodeFields), where: { node: id } };
    const label = readText(desk, entry, 'label');
    const params = readObject(desk, entry, 'params') ?? {};
    const position = readPosition(desk, entry);
    if (position !== null) layout.set(id, position);
    nodes.set(id, { id, type, label, params, extra: entry.rest });
  });
  return { nodes, layout, find: finder(drafts, ids) };
}

const nodeFields = ['id', 'type', 'label', 'params', 'position'];

function draftOf(desk: Desk, raw: Json, index: number): Draft | null {
  if (isObject(raw)) {
    const { id, type } = raw;
    if (isId(id) && isName(type)) return { raw, written: id, type };
  }
  noticeMisfit(desk, 'node', [index, raw], { id: isId, type: isName });
  return null;
}

/** The first of several with one id keeps it. */
function uniqueIds(desk: Desk, drafts: readonly Draft[]): readonly string[] {
  const number = createNumbering(new Set(drafts.map(({ written }) => String(written))));
  const met = new Set<string>();
  return drafts.map(({ written }) => {
    const id = String(written);
    if (typeof written === 'number') notice(desk, 'number-id', { node: id }, { id });
    if (!met.has(id)) {
      met.add(id);
      return id;
    }
    const renamed = number(`${id}-`, 2);
    notice(desk, 'duplicate-node', { node: renamed }, { id, renamed });
    return renamed;
  });
}

function finder(drafts: readonly Draft[], ids: readonly string[]): NodesRead['find'] {
  const found = new Map<WrittenId, string>();
  drafts.forEach(({ written }, index) => {
    if (!found.has(written)) found.set(written, ids[index] ?? '');
  });
  return (written) => found.get(written) ?? String(written);
}

/** Two finite numbers of bearable size; what else a position says is kept with the node. */
export function readPosition(desk: Desk, { raw, rest, where }: Entry): Position | null {
  const written = raw.position ?? null;
  if (written === null) return null;
  const { x, y } = isObject(written) ? written : {};
  const unknown = isObject(written) ? without(written, ['x', 'y']) : {};
  if (Object.keys(unknown).length > 0) rest.position = unknown;
  if (isCoordinate(x) && isCoordinate(y)) return { x, y };
  if (isObject(written) && x === undefined && y === undefined) return null;
  const bad = !isObject(written) ? written : isCoordinate(x) ? y : x;
  notice(desk, 'bad-position', where, {
    node: where.node ?? '',
    limit: limits.position,
    found: foundOf(bad),
  });
  if (desk.isNewer) rest.position = written;
  return null;
}

const isCoordinate = (json: Json | undefined): json is number =>
  typeof json === 'number' && Math.abs(json) <= limits.position;
