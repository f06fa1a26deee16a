// The documents of the examples menu, computed with the data that they show.

import { readFileSync } from 'node:fs';
import {
  type Computed,
  catalogue,
  computeDocument,
  type DataPart,
  type Document,
  dataSets,
  decodeAsset,
  parseDocument,
  type Samples,
} from '../../engine/index.ts';
import { prepareWorld, readerOf } from '../../engine/train/program.ts';
import { readTraining } from '../../engine/train/settings.ts';
import { ensureAssets, readAsset } from '../../scripts/data.mjs';

const rows = 3;

/** Sixty thousand digits are not needed to work a few rows out: the first thousand stand in. */
const standIns: Readonly<Record<string, string>> = {
  'mnist-train': 'mnist-train-1000',
  'mnist-test': 'mnist-test-1000',
};

/** Every set that has to be fetched, by the name of its asset. */
async function fetchAll(): Promise<ReadonlyMap<string, Samples>> {
  ensureAssets();
  const loaded = new Map<string, Samples>();
  for (const set of [dataSets.get('mnist1000'), dataSets.get('iris')]) {
    if (set === undefined || set.source === 'generator') continue;
    for (const part of [set.train, set.test])
      if (part !== null) loaded.set(part.asset.name, decodeAsset(part, await readAsset(part.asset.name)));
  }
  return loaded;
}

export async function computeExamples(slugs: readonly string[]): Promise<ReadonlyMap<string, Computed>> {
  const loaded = await fetchAll();
  const fetched = ({ asset }: DataPart) => loaded.get(standIns[asset.name] ?? asset.name) ?? null;
  return new Map(slugs.map((slug) => [slug, computed(documentOf(slug), fetched)]));
}

function documentOf(slug: string): Document {
  const parsed = parseDocument(readFileSync(`app/examples/documents/${slug}.nabla.json`, 'utf8'), catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed.document;
}

function computed(document: Document, fetched: (part: DataPart) => Samples | null): Computed {
  const isFed = [...document.model.nodes.values()].some(({ type }) => type === 'dataset');
  if (!isFed) return computeDocument(document);
  const world = prepareWorld({ document, settings: readTraining(document.training).value, fetched });
  if (!world.ok) throw new Error(JSON.stringify(world.issues));
  return computeDocument(document, { data: readerOf(world.value.data, rows) });
}
