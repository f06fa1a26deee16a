// Whether a JSON value is a graph file at all, and of which version.

import type { Json, JsonObject } from './document.ts';
import { foundOf } from './found.ts';
import { isObject } from './isObject.ts';
import { limits } from './limits.ts';
import { currentVersion, migrate } from './migrations/migrate.ts';
import { done, fail, type Stage } from './parseError.ts';

/** A file as this version has it, with the lists that it must have. */
export interface GraphFile {
  readonly fields: JsonObject;
  readonly version: number;
  readonly nodes: readonly Json[];
  readonly edges: readonly Json[];
}

const formatName = 'nabla';
const fieldsShown = 5;

/** Older versions are brought up to this one; a newer one is taken as it is. */
export function readHeader(json: Json): Stage<GraphFile> {
  if (!isObject(json)) return fail('not-an-object', { found: foundOf(json) });
  const { format, version } = json;
  if (format === undefined) return fail('no-format', { fields: fieldsOf(json) });
  if (format !== formatName) return fail('wrong-format', { found: foundOf(format) });
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return fail('bad-version', { found: foundOf(version) });
  }
  const migrated = migrate(json, version);
  if (!migrated.ok) return migrated;
  const nodes = readList(migrated.value, 'nodes');
  if (!nodes.ok) return nodes;
  const edges = readList(migrated.value, 'edges');
  if (!edges.ok) return edges;
  return done({
    fields: migrated.value,
    version: Math.max(version, currentVersion),
    nodes: nodes.value,
    edges: edges.value,
  });
}

function fieldsOf(json: JsonObject): string {
  const names = Object.keys(json);
  if (names.length === 0) return 'nothing';
  const shown = names.slice(0, fieldsShown).map(foundOf).join(', ');
  return names.length > fieldsShown ? `${shown}, …` : shown;
}

function readList(file: JsonObject, field: 'nodes' | 'edges'): Stage<readonly Json[]> {
  const list = file[field];
  if (!Array.isArray(list)) return fail('bad-list', { field, found: foundOf(list) });
  const limit = limits[field];
  return list.length > limit ? fail('too-many', { field, limit, count: list.length }) : done(list);
}
