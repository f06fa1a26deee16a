// The headless command: nabla run FILE…, nabla check FILE…, nabla train FILE…, nabla export FILE…

import { checkReport } from './check/checkReport.ts';
import type { Document, JsonObject } from './document/document.ts';
import { parseDocument } from './document/parse.ts';
import { numpyScript } from './export/numpyScript.ts';
import { catalogue } from './graph/catalogue.ts';
import type { Issue } from './issue.ts';
import { issueLine } from './issueTexts.ts';
import type { Mode } from './ops/emitter.ts';
import { type Computed, computeDocument } from './run/live.ts';
import { report } from './run/report.ts';
import { prepareWorld, readerOf, rowsOf } from './train/program.ts';
import { readTraining } from './train/settings.ts';
import { fetchFor, trainFile } from './train/trainFile.ts';

/** What the command needs of the world around it; the engine itself knows no files. */
export interface Host {
  /** The bytes of a file, or of standard input for "-"; rejects where there is none. */
  read(path: string): Promise<Uint8Array>;
  /** The unpacked bytes of a data set's file (engine/data/catalogue.ts). */
  readAsset(name: string): Promise<Uint8Array>;
  out(line: string): void;
  err(line: string): void;
}

export const usage = `usage: nabla run [--mode train|test] [--seed N] FILE…
       nabla check [--mode train|test] [--seed N] FILE…
       nabla train FILE…
       nabla export [--mode train|test] [--seed N] FILE…
FILE is a graph (*.nabla.json), or - for standard input. Prints one JSON object a line and file;
train prints the graph with its trained weights, and its progress on standard error;
export prints the graph as a NumPy script, and its issues on standard error.`;

const verbs = ['run', 'check', 'train', 'export'] as const;
type Verb = (typeof verbs)[number];
interface Order {
  readonly verb: Verb;
  readonly files: readonly string[];
  readonly mode: Mode;
  readonly seed: number;
}

/** Carries a command line out; answers with the exit status: 0, 1 for an unreadable graph, 2 for a wrong command line. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    host.out(usage);
    return 0;
  }
  const order = parseArguments(args);
  if (typeof order === 'string') {
    host.err(`nabla: ${order}\n${usage}`);
    return 2;
  }
  let status = 0;
  for (const file of order.files) {
    const problem = await carryOut(order, file, host);
    if (problem === null) continue;
    host.err(`nabla: ${file}: ${problem}`);
    status = 1;
  }
  return status;
}

/** By option: reads its word into the order, or says what it takes. */
const options: Readonly<Record<string, (order: Draft, word: string | undefined) => string | null>> = {
  '--mode': (order, word) => {
    if (word !== 'train' && word !== 'test') return 'train or test';
    order.mode = word;
    return null;
  },
  '--seed': (order, word) => {
    if (word === undefined || !/^\d+$/.test(word)) return 'a whole number';
    order.seed = Number(word);
    return null;
  },
};

interface Draft {
  readonly files: string[];
  mode: Mode;
  seed: number;
}

function parseArguments([verb, ...rest]: readonly string[]): Order | string {
  const known = verbs.find((each) => each === verb);
  if (known === undefined) {
    const expected = verbs.map((each) => `"${each}"`).join(', ');
    return `expected one of ${expected}, found ${verb === undefined ? 'nothing' : `"${verb}"`}`;
  }
  const draft: Draft = { files: [], mode: 'test', seed: 0 };
  const words = rest.values();
  for (const word of words) {
    const isFile = !word.startsWith('-') || word === '-';
    if (isFile) draft.files.push(word);
    const mistake = isFile ? null : readOption(draft, word, words);
    if (mistake !== null) return mistake;
  }
  return draft.files.length === 0 ? 'expected a FILE, found none' : { verb: known, ...draft };
}

/** --name=word, or --name and the next word; answers with what is wrong with it. */
function readOption(draft: Draft, option: string, words: Iterator<string>): string | null {
  const [name = '', inline] = option.split('=', 2);
  const read = options[name];
  if (read === undefined) return `unknown option ${option}`;
  const word = inline ?? words.next().value;
  const takes = read(draft, word);
  return takes === null ? null : `${name} takes ${takes}, found ${word ?? 'nothing'}`;
}

/** Prints one file's object, or answers with what is wrong with the file. */
async function carryOut({ verb, mode, seed }: Order, file: string, host: Host): Promise<string | null> {
  const bytes = await host
    .read(file)
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  if (typeof bytes === 'string') return bytes;
  const parsed = parseDocument(bytes, catalogue);
  if (!parsed.ok) return parsed.error.message.en;
  if (verb === 'train') return trainFile(parsed, host);
  const computed = await computeWithData(parsed.document, { mode, seed }, host);
  if (verb === 'export') {
    exportScript(file, computed, parsed.notices, host);
    return null;
  }
  const result: JsonObject =
    verb === 'run'
      ? report(parsed.document, computed, parsed.notices)
      : checkReport(computed, parsed.notices);
  const line = stringify(result);
  if (line === null) return 'the results are too large to be printed';
  host.out(line);
  return null;
}

/** What could not be computed is not in the script, and is said beside it. */
function exportScript(file: string, computed: Computed, notices: readonly Issue[], host: Host): void {
  for (const issue of [...notices, ...computed.issues]) host.err(`nabla: ${file}: ${issueLine(issue)}`);
  host.out(
    numpyScript(computed)
      .lines.map(({ text }) => text)
      .join('\n'),
  );
}

/** null where the text would be longer than a string can be. */
function stringify(json: JsonObject): string | null {
  try {
    return JSON.stringify(json);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Data nodes show their first rows, as many as a batch of the training has. */
async function computeWithData(
  document: Document,
  options: { readonly mode: Mode; readonly seed: number },
  host: Host,
): Promise<Computed> {
  const settings = readTraining(document.training).value;
  const fetched = await fetchFor(document, host);
  const world = prepareWorld({ document, settings, fetched });
  const data = world.ok ? readerOf(world.value.data, rowsOf(world.value)) : undefined;
  return computeDocument(document, { ...options, ...(data === undefined ? {} : { data }) });
}
