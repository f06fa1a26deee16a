// From a file to a document: whatever is missing is filled in, whatever does not fit is said.

import type { Issue } from '../../issue.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Document, Json, JsonObject, Target } from '../document.ts';
import { foundOf } from '../found.ts';
import { isObject } from '../isObject.ts';
import { currentVersion } from '../migrations/migrate.ts';
import type { GraphFile } from '../readHeader.ts';
import { type Desk, notice, without } from './desk.ts';
import { type Entry, isId, readText } from './fields.ts';
import { readBlocks } from './readBlocks.ts';
import { readEdges } from './readEdges.ts';
import { type NodesRead, readNodes } from './readNodes.ts';
import { repairWires } from './repairWires.ts';

const fileFields = [
  'format',
  'version',
  'title',
  'nodes',
  'edges',
  'target',
  'training',
  'weights',
  'lesson',
  'blocks',
];

export function repair(
  file: GraphFile,
  catalogue: Catalogue,
): { readonly document: Document; readonly notices: readonly Issue[] } {
  const { fields, version } = file;
  const isNewer = version > currentVersion;
  const desk: Desk = { catalogue, isNewer, notices: [], aside: { nodes: [], edges: [], blocks: [] } };
  if (isNewer) notice(desk, 'newer-version', {}, { found: version, known: currentVersion });
  const entry: Entry = { raw: fields, rest: without(fields, fileFields), where: {} };
  const title = readText(desk, entry, 'title') ?? '';
  const { nodes, layout, find } = readNodes(desk, file.nodes);
  const edges = repairWires(desk, readEdges(desk, file.edges, find), nodes);
  const { blocks, places } = readBlocks(desk, entry, { nodes, find });
  const target = readTarget(desk, entry, find);
  const training = readObject(desk, entry, 'training');
  const weights = readObject(desk, entry, 'weights');
  const lesson = readObject(desk, entry, 'lesson');
  if (isNewer) keepUnread(desk, version, entry.rest);
  return {
    document: {
      title,
      model: { nodes, edges },
      layout: new Map([...layout, ...places]),
      blocks,
      target,
      training,
      weights,
      lesson,
      extra: entry.rest,
    },
    notices: desk.notices,
  };
}

/** In `extra`, under the names that they have in the file: serializeDocument puts them back into their places. */
function keepUnread({ aside }: Desk, version: number, rest: Record<string, Json>): void {
  rest.version = version;
  if (aside.nodes.length > 0) rest.nodes = aside.nodes;
  if (aside.edges.length > 0) rest.edges = aside.edges;
  if (aside.blocks.length > 0) rest.blocks = aside.blocks;
}

/** Read when it is used; here it only has to be an object. */
function readObject(
  desk: Desk,
  { raw, rest }: Entry,
  field: 'training' | 'weights' | 'lesson',
): JsonObject | null {
  const written = raw[field] ?? null;
  if (written === null || isObject(written)) return written;
  notice(desk, 'bad-field', {}, { field, expected: 'object', found: foundOf(written) });
  if (desk.isNewer) rest[field] = written;
  return null;
}

/** A target that names no node is none; what else it says is kept with the document. */
function readTarget(desk: Desk, { raw, rest }: Entry, find: NodesRead['find']): Target | null {
  const written = raw.target ?? null;
  if (written === null) return null;
  const { node, seed } = isObject(written) ? written : {};
  const unknown = isObject(written) ? without(written, ['node', 'seed']) : {};
  if (Object.keys(unknown).length > 0) rest.target = unknown;
  if (isId(node)) return { node: find(node), seed: seed ?? 1 };
  if (isObject(written) && node === undefined && seed === undefined) return null;
  const found = foundOf(isObject(written) ? node : written);
  notice(desk, 'bad-field', {}, { field: 'target', expected: 'id', found });
  if (desk.isNewer) rest.target = written;
  return null;
}
