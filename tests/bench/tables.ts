// What was measured, as Markdown.

import type { MemoryUse } from '../../engine/training.ts';
import type { Result } from './contest.ts';
import { median, spread, timesAsFast } from './paces.ts';
import { type PeakKind, peakKinds } from './peak.ts';
import { type Entrant, entrants, type PeerId, promised, promisedShares } from './roster.ts';
import type { Gemm, Workload } from './workload.ts';

type Results = ReadonlyMap<PeerId | PeakKind, Result>;

export interface Measured<W extends Workload = Workload> {
  readonly workload: W;
  readonly results: Results;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const few = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const digits = (value: number): string => few.format(value);
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const verdict = (isMet: boolean): string => (isMet ? 'met' : '**not met**');

const pacesOf = (results: Results, id: PeerId | PeakKind): readonly number[] => {
  const result = results.get(id);
  return result?.kind === 'pace' ? result.paces : [];
};

const shownIn = (measured: readonly Measured[]): readonly Entrant[] =>
  entrants.filter(({ id }) => measured.some(({ results }) => results.has(id)));

/** Why a cell is empty goes below the table, and so do the versions that are the system's. */
export function paceTable(measured: readonly Measured[]): string {
  const notes = new Set<string>();
  const shown = shownIn(measured);
  const rows = measured.map(({ workload: { id, title }, results }) => [
    `**${id}** ${title}`,
    ...shown.map(({ id: peer, label }) => {
      const result = results.get(peer);
      if (result === undefined) return '';
      if (result.kind !== 'pace') notes.add(`- ${id}, ${label}: ${reasonOf(result)}`);
      else if (result.about !== null) notes.add(`- ${result.about}`);
      return cellOf(result);
    }),
  ]);
  return [table(['steps a second', ...shown.map(({ label }) => label)], rows), '', ...notes]
    .join('\n')
    .trimEnd();
}

function cellOf(result: Result): string {
  if (result.kind === 'pace') {
    return `${digits(median(result.paces))} ±${percent(spread(result.paces))}`;
  }
  return result.kind === 'void' ? 'void' : '–';
}

function reasonOf(result: Exclude<Result, { readonly kind: 'pace' }>): string {
  return result.kind === 'void'
    ? `void, for it says ${result.answer} after ten steps where ${result.expected} is right`
    : result.reason;
}

/** Ours as a multiple of each peer's, held against what is promised. */
export function ratioTable(measured: readonly Measured[]): string {
  const judges = shownIn(measured).filter(({ id }) =>
    Object.values(promised).some((promises) => promises[id] !== undefined),
  );
  const rows = measured.flatMap(({ workload: { id }, results }) => {
    const promises = promised[id];
    if (promises === undefined) return [];
    return [[id, ...judges.map((peer) => ratioCell(results, peer.id, promises[peer.id]))]];
  });
  return table(['Nabla is … times as fast as', ...judges.map(({ label }) => label)], rows);
}

/** Promises are made against peers as they are meant to run. */
const isHandicapped = (result: Result | undefined): boolean =>
  result?.kind === 'pace' && result.about?.endsWith('the reference BLAS') === true;

function ratioCell(results: Results, peer: PeerId, promise: number | undefined): string {
  const ratio = timesAsFast(pacesOf(results, 'nabla'), pacesOf(results, peer));
  if (Number.isNaN(ratio)) return promise === undefined ? '' : '–';
  if (promise === undefined) return digits(ratio);
  if (isHandicapped(results.get(peer))) return `${digits(ratio)} (≥ ${digits(promise)}: not judged)`;
  return `${digits(ratio)} (≥ ${digits(promise)}: ${verdict(ratio >= promise)})`;
}

/** Products of matrices against what one core can do. */
export function gemmTable({ workload, results }: Measured<Gemm>): string {
  const flops = 2 * workload.size ** 3;
  const rows = shownIn([{ workload, results }]).map(({ id, label }) => {
    const paces = pacesOf(results, id);
    const ceilings = peakKinds.map((kind) => {
      const share = timesAsFast(paces, pacesOf(results, kind)) * flops;
      const isJudged = id === (kind === 'fused' ? 'nabla' : 'unfused');
      if (Number.isNaN(share)) return '–';
      const promise = promisedShares[kind];
      return isJudged
        ? `${percent(share)} (≥ ${percent(promise)}: ${verdict(share >= promise)})`
        : percent(share);
    });
    return [label, digits((median(paces) * flops) / 1e9), ...ceilings];
  });
  const of = (kind: PeakKind): string => {
    const paces = pacesOf(results, kind);
    return paces.length === 0 ? '' : ` of ${digits(median(paces) / 1e9)}`;
  };
  const head = [
    `gemm ${workload.size}³`,
    'GFLOP/s',
    `FMA ceiling${of('fused')}`,
    `mul, then add${of('apart')}`,
  ];
  return table(head, rows);
}

/** How a net of a growing family did: arithmetic of its products in a step, and the memory of its training. */
export interface Grown {
  readonly title: string;
  readonly pace: number;
  readonly flops: number;
  readonly memory: MemoryUse;
}

/** Each family begins with what the others are held against: time for the same arithmetic must not grow, noise apart. */
export function growthTable(families: readonly (readonly Grown[])[]): string {
  const most = 1.1;
  const places = ['parameters', 'states', 'passing', 'scratch'] as const;
  const rows = families.flatMap((family) =>
    family.map(({ title, pace, flops, memory }) => {
      const [first] = family;
      const cost = first === undefined ? 1 : (first.pace * first.flops) / (pace * flops);
      return [
        title,
        digits(pace),
        digits(flops / 1e9),
        digits((pace * flops) / 1e9),
        `${cost.toFixed(2)} (≤ ${most}: ${verdict(cost <= most)})`,
        ...places.map((place) => `${digits(memory[place] / 2 ** 20)} MiB`),
      ];
    }),
  );
  return table(['Nabla', 'steps/s', 'GFLOP a step', 'GFLOP/s', 'time a FLOP, × first', ...places], rows);
}
