// What every repair has at hand, and what it leaves behind.

import type { Issue, IssueCode } from '../../issue.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Json, JsonObject } from '../document.ts';

export interface Desk {
  readonly catalogue: Catalogue;
  /** Of a file of a later version, what is not understood is kept beside what is, to be written back with it. */
  readonly isNewer: boolean;
  readonly notices: Issue[];
  /** Nodes, edges and blocks that are not understood, as they stood in the file. */
  readonly aside: { readonly nodes: Json[]; readonly edges: Json[]; readonly blocks: Json[] };
}

export type Where = Pick<Issue, 'node' | 'edge'>;

/** Repairs are warnings: what is left can be computed. */
export function notice(desk: Desk, code: IssueCode, where: Where, data: Issue['data']): void {
  desk.notices.push({ code, severity: 'warning', ...where, data });
}

/** The fields that `known` does not name; own keys such as __proto__ stay own keys. */
export const without = (object: JsonObject, known: readonly string[]): Record<string, Json> =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !known.includes(name)));
