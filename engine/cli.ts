// The headless command: nabla run FILE…, nabla check FILE…

import { checkReport } from './check/checkReport.ts';
import type { JsonObject } from './document/document.ts';
import { parseDocument } from './document/parse.ts';
import { catalogue } from './ops/catalogue.ts';
import { computeDocument } from './run/live.ts';
import { report } from './run/report.ts';

/** What the command needs of the world around it; the engine itself knows no files. */
export interface Host {
  /** The bytes of a file, or of standard input for "-"; rejects where there is none. */
  read(path: string): Promise<Uint8Array>;
  out(line: string): void;
  err(line: string): void;
}

export const usage = `usage: nabla run [--mode train|test] [--seed N] FILE…
       nabla check [--mode train|test] [--seed N] FILE…
FILE is a graph (*.nabla.json), or - for standard input. Prints one JSON object a line and file.`;

type Verb = 'run' | 'check';
interface Order {
  readonly verb: Verb;
  readonly files: readonly string[];
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

function parseArguments(args: readonly string[]): Order | string {
  const [verb, ...rest] = args;
  if (verb !== 'run' && verb !== 'check')
    return `expected "run" or "check", found ${verb === undefined ? 'nothing' : `"${verb}"`}`;
  const files: string[] = [];
  let seed = 0;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    const [name, inline] = word.startsWith('--') ? word.split('=', 2) : ['', undefined];
    if (name === '') {
      if (word.startsWith('-') && word !== '-') return `unknown option ${word}`;
      files.push(word);
      continue;
    }
    const value = inline ?? rest[++at];
    if (name === '--mode') {
      if (value !== 'train' && value !== 'test')
        return `--mode takes train or test, found ${value ?? 'nothing'}`;
    } else if (name === '--seed') {
      if (value === undefined || !/^\d+$/.test(value))
        return `--seed takes a whole number, found ${value ?? 'nothing'}`;
      seed = Number(value);
    } else return `unknown option ${name}`;
  }
  return files.length === 0 ? 'expected a FILE, found none' : { verb, files, seed };
}

/** Prints one file's object, or answers with what is wrong with the file. */
async function carryOut({ verb, seed }: Order, file: string, host: Host): Promise<string | null> {
  const bytes = await host
    .read(file)
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  if (typeof bytes === 'string') return bytes;
  const parsed = parseDocument(bytes, catalogue);
  if (!parsed.ok) return parsed.error.message.en;
  const computed = computeDocument(parsed.document, { seed });
  const result: JsonObject =
    verb === 'run'
      ? report(parsed.document, computed, parsed.notices)
      : checkReport(computed, parsed.notices);
  host.out(JSON.stringify(result));
  return null;
}
