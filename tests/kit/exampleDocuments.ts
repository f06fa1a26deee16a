// The documents of the examples menu, with the data that they show: computed, and made ready to be trained.

import { readFileSync } from 'node:fs';
import type { Fetched } from '../../engine/data/provide.ts';
import {
  type Computed,
  type ComputeOptions,
  catalogue,
  computeDocument,
  type Document,
  dataSets,
  decodeAsset,
  parseDocument,
  read,
  type Samples,
  slotsOf,
} from '../../engine/index.ts';
import { prepareWorld, readerOf } from '../../engine/train/program.ts';
import { readTraining, type TrainingSettings } from '../../engine/train/settings.ts';
import { createTrainer, type Trainer } from '../../engine/train/trainer.ts';
import type { Backend } from '../../engine/training.ts';
import { ensureAssets, readAsset } from '../../scripts/data.mjs';

const folder = 'app/examples/documents';

/** Throws where it does not parse. */
export function parsedExample(slug: string) {
  const result = parseDocument(readFileSync(`${folder}/${slug}.nabla.json`, 'utf8'), catalogue);
  if (!result.ok) throw new Error(result.error.message.en);
  return result;
}

export const exampleDocument = (slug: string): Document => parsedExample(slug).document;

/** Sixty thousand digits are not needed to see that a document fits them: the first thousand stand in. */
const standIns: Readonly<Record<string, string>> = {
  'mnist-train': 'mnist-train-1000',
  'mnist-test': 'mnist-test-1000',
};

/** Every set that has to be fetched. */
export async function fetchSamples(): Promise<Fetched> {
  ensureAssets();
  const loaded = new Map<string, Samples>();
  for (const set of [dataSets.get('mnist1000'), dataSets.get('iris')]) {
    if (set === undefined || set.source === 'generator') continue;
    for (const part of [set.train, set.test])
      if (part !== null) loaded.set(part.asset.name, decodeAsset(part, await readAsset(part.asset.name)));
  }
  return ({ asset, rows }) => {
    const samples = loaded.get(standIns[asset.name] ?? asset.name);
    return samples === undefined ? null : firstRows(samples, rows);
  };
}

/** As many as there are, where more are asked for. */
function firstRows(samples: Samples, wanted: number): Samples {
  const rows = Math.min(samples.rows, wanted);
  const part = <T extends Samples['x']>(numbers: T): T =>
    numbers.subarray(0, (numbers.length / samples.rows) * rows) as T;
  return { ...samples, rows, x: part(samples.x), t: part(samples.t) };
}

/** As the app shows it when it is opened, with so many rows of its data. */
export function computedExample(
  document: Document,
  fetched: Fetched,
  rows: number,
  options: ComputeOptions = {},
): Computed {
  const isFed = [...document.model.nodes.values()].some(({ type }) => type === 'dataset');
  if (!isFed) return computeDocument(document, options);
  const world = prepareWorld({ document, settings: readTraining(document.training).value, fetched });
  if (!world.ok) throw new Error(JSON.stringify(world.issues));
  return computeDocument(document, { ...options, data: readerOf(world.value.data, rows) });
}

export async function computeExamples(slugs: readonly string[]): Promise<ReadonlyMap<string, Computed>> {
  const fetched = await fetchSamples();
  return new Map(slugs.map((slug) => [slug, computedExample(exampleDocument(slug), fetched, 3)]));
}

/** Numbers of nodes by id; none where it has none. */
export function numbersIn({ run }: Computed) {
  const at = (node: string, slot: 'value' | 'gradient'): readonly number[] => {
    const buffer = slotsOf(run.plan, node)?.[slot];
    return buffer == null ? [] : [...read(run, buffer).data];
  };
  return {
    value: (node: string) => at(node, 'value'),
    gradient: (node: string) => at(node, 'gradient'),
  };
}

/** A trainer with the settings that stand in the document, or others. */
export function exampleTrainer(
  document: Document,
  fetched: Fetched,
  given: Partial<TrainingSettings> = {},
  backend?: Backend,
): Trainer {
  const { value, issues } = readTraining(document.training);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const settings = { ...value, ...given };
  const made = createTrainer({ document, settings, fetched, ...(backend === undefined ? {} : { backend }) });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}
