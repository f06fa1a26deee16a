// Everything that the data nodes of a document ask for.

import { type DataPart, type Document, dataSets, ops, type Samples } from '../../engine/index.ts';
import { dataNodes } from '../editing/dataNodes.ts';

export type Fetched = ReadonlyMap<DataPart, Samples>;

/** How parts are had, and who is told how far it is. */
interface Fetching {
  load(part: DataPart, onProgress: (share: number) => void): Promise<Samples>;
  onProgress(node: string, share: number): void;
}

/** The nodes for which something did not come, where it did not. */
export async function fetchParts(
  document: Document,
  { load, onProgress }: Fetching,
): Promise<{ readonly fetched: Fetched; readonly missing: readonly string[] }> {
  const fetched = new Map<DataPart, Samples>();
  const missing: string[] = [];
  for (const [node, parts] of partsOf(document)) {
    let done = 0;
    for (const part of parts) {
      const say = (share: number): void => onProgress(node, (done + share) / parts.length);
      try {
        fetched.set(part, await load(part, say));
        done++;
      } catch {
        missing.push(node);
        break;
      }
    }
  }
  return { fetched, missing };
}

/** By data node. */
function partsOf({ model }: Document): ReadonlyMap<string, readonly DataPart[]> {
  const parts = new Map<string, readonly DataPart[]>();
  for (const { id, type, params } of dataNodes(model)) {
    const set = dataSets.get(String(params.data ?? ops.get(type)?.params.data?.default));
    if (set?.source === 'asset') parts.set(id, set.test === null ? [set.train] : [set.train, set.test]);
  }
  return parts;
}
