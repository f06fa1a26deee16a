// nabla train FILE: progress on standard error, the graph with its trained weights on standard output.

import { type DataPart, dataSets } from '../data/catalogue.ts';
import { decodeAsset } from '../data/decodeAsset.ts';
import type { Fetched } from '../data/provide.ts';
import type { Samples } from '../data/samples.ts';
import type { Document } from '../document/document.ts';
import { serializeDocument } from '../document/serialize.ts';
import type { Issue } from '../issue.ts';
import { issueLine } from '../issueTexts.ts';
import { ops } from '../ops/index.ts';
import type { Scores } from './evaluate.ts';
import { readTraining } from './settings.ts';
import { type EpochScores, type Finished, scoresNow, train } from './train.ts';
import { createTrainer } from './trainer.ts';
import { writeWeights } from './weights.ts';

/** What of the world around the command training needs. */
interface Outlet {
  readAsset(name: string): Promise<Uint8Array>;
  out(line: string): void;
  err(line: string): void;
}

/** Answers with what stands in the way of training; null where it went well. */
export async function trainFile(
  { document, notices }: { readonly document: Document; readonly notices: readonly Issue[] },
  outlet: Outlet,
): Promise<string | null> {
  const { value: settings, issues } = readTraining(document.training);
  for (const issue of [...notices, ...issues]) outlet.err(issueLine(issue));
  const made = createTrainer({ document, settings, fetched: await fetchFor(document, outlet) });
  if (!made.ok) return made.issues.map(issueLine).join(' ');
  const trainer = made.value;
  const steps = train(trainer);
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) {
    const { step, epoch, loss, scores } = next.value;
    if (scores !== null)
      outlet.err(`step ${step}, epoch ${epoch}, batch loss ${loss.toPrecision(6)}; ${say(scores)}`);
  }
  const finished = next.value;
  trainer.restore(finished.weights, finished.step);
  outlet.err(`${farewell(finished)}; ${say(scoresNow(trainer, Infinity))}`);
  const trained = { ...document, weights: writeWeights(finished.weights) };
  outlet.out(serializeDocument(trained).trimEnd());
  return finished.reason === 'not-finite'
    ? finished.issues.map(issueLine).join(' ') || 'the loss is not finite'
    : null;
}

const farewell = ({ reason, step }: Finished): string =>
  ({
    complete: `done after ${step} steps`,
    patience: `stopped after ${step} steps, validation got no better`,
    'not-finite': `stopped after ${step} steps, a number is not finite`,
  })[reason];

function say(scores: EpochScores): string {
  const parts = (['train', 'validation', 'test'] as const).flatMap((part) => {
    const found = scores[part];
    return found === null ? [] : [`${part} ${sayOne(found)}`];
  });
  return parts.join(', ');
}

function sayOne({ loss, accuracy, rSquared }: Scores): string {
  const accurate = accuracy === null ? '' : ` accuracy ${accuracy.toFixed(4)}`;
  const explained = rSquared === null ? '' : ` R² ${rSquared.toFixed(4)}`;
  return `loss ${loss.toPrecision(6)}${accurate}${explained}`;
}

/** Fetches what the data nodes of a document need; what cannot be had is said, and is not there. */
export async function fetchFor(
  document: Document,
  { readAsset, err }: Pick<Outlet, 'readAsset' | 'err'>,
): Promise<Fetched> {
  const found = new Map<DataPart, Samples>();
  for (const part of partsFor(document)) {
    const bytes = await readAsset(part.asset.name).catch((error: unknown) => void err(String(error)));
    if (bytes !== undefined) found.set(part, decodeAsset(part, bytes));
  }
  return (part) => found.get(part) ?? null;
}

const partsFor = ({ model }: Document): ReadonlySet<DataPart> =>
  new Set(
    [...model.nodes.values()].flatMap(({ type, params }) => {
      const op = ops.get(type);
      const set = op?.kind === 'source' && op.role === 'data' ? dataSets.get(String(params.data)) : undefined;
      return set?.source === 'asset' ? [set.train, ...(set.test === null ? [] : [set.test])] : [];
    }),
  );
