// Peers in processes of their own, one thread each, spoken to in lines.

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../scripts/bundle.mjs';
import { relaxedSimdFlags } from '../../scripts/relaxedSimd.mjs';
import type { Runner, Session } from './contest.ts';
import { onOneCore } from './oneCore.ts';
import type { Entrant } from './roster.ts';

const peers = resolve('tests/bench/peers');

const oneThread = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  BLIS_NUM_THREADS: '1',
};

export const nodeRunner: Runner = {
  place: `Node ${process.versions.node}`,
  async open(entrant, file) {
    const [command = '', ...args] = onOneCore([...(await commandOf(entrant)), file]);
    return sessionOf(spawn(command, args, { env: { ...process.env, ...oneThread } }));
  },
  close: async () => {},
};

async function commandOf({ runs: { in: host, file }, fused: isFused = true }: Entrant) {
  if (host === 'python') {
    const library = file.startsWith('with_') ? file.slice('with_'.length) : 'json';
    return [pythonWith(library), '-B', resolve(peers, 'run.py'), file] as const;
  }
  const module = file.endsWith('.ts')
    ? await bundle(`tests/bench/peers/${file}`, ['engine', 'tests/bench'])
    : pathToFileURL(resolve(peers, file)).href;
  return [process.execPath, ...(isFused ? relaxedSimdFlags : []), resolve(peers, 'run.mjs'), module] as const;
}

/** NABLA_PYTHON if set, else the first that has what a peer needs, the system's own before others; else any. */
function pythonWith(library: string): string {
  const has = (python: string): boolean =>
    spawnSync(python, ['-c', `import ${library}`], { stdio: 'ignore' }).status === 0;
  return process.env.NABLA_PYTHON || (['/usr/bin/python3', 'python3', 'python'].find(has) ?? 'python3');
}

/** What run.mjs and run.py say: `failure` alone, or the others when they are asked for. */
interface Reply {
  readonly answer: number;
  readonly about?: string;
  readonly pace: number;
  readonly failure?: string;
}

async function sessionOf(child: ChildProcessWithoutNullStreams): Promise<Session> {
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints = (complaints + text).slice(-2000);
  });
  const failed = new Promise<never>((_, reject) => child.on('error', reject));
  failed.catch(() => {});
  const next = async (): Promise<Reply> => {
    const { value, done } = await Promise.race([said.next(), failed]);
    if (done) throw new Error(complaints.trim().split('\n').at(-1) || 'it ended');
    const reply: Reply = JSON.parse(value);
    if (reply.failure !== undefined) throw new Error(reply.failure);
    return reply;
  };
  const { answer, about = null } = await next();
  return {
    answer,
    about,
    async measure(seconds) {
      child.stdin.write(`${seconds}\n`);
      return (await next()).pace;
    },
    close: async () => void child.kill(),
  };
}
