// What is selected, by id.

export interface Selection {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

export const nothing: Selection = { nodes: new Set(), edges: new Set() };

export const selectNodes = (ids: Iterable<string>): Selection => ({ nodes: new Set(ids), edges: new Set() });
export const selectEdges = (ids: Iterable<string>): Selection => ({ nodes: new Set(), edges: new Set(ids) });
