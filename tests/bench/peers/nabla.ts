// Ourselves, through the doors that everybody comes by, once somebody has brought the bytes of the kernels.

import { computeDocument, read } from '../../../engine/index.ts';
import { runAll } from '../../../engine/run/run.ts';
import {
  type Backend,
  type Build,
  compileKernels,
  prepareWorld,
  readTraining,
  reference,
  supportedBuild,
  type Trainer,
  trainerIn,
  wasmBackend,
} from '../../../engine/training.ts';
import { gemmDocument, netDocument, shoppingDocument } from '../documents.ts';
import type { Basket, Gemm, Net, Opened, Peer, Tensors } from '../workload.ts';

type ReadKernels = (build: Build) => Promise<Uint8Array>;

export const peerWith = (readKernels: ReadKernels): Peer => ({
  open: async (workload, tensors) => {
    if (workload.kind === 'shopping') return shopping(workload.basket);
    const backend = await backendWith(readKernels);
    return workload.kind === 'gemm' ? gemm(workload, tensors, backend) : training(workload, tensors, backend);
  },
});

/** On one thread. */
export async function backendWith(readKernels: ReadKernels): Promise<Backend> {
  const build = supportedBuild();
  return build === null ? reference : wasmBackend(compileKernels(await readKernels(build), build, false));
}

function shopping(basket: Basket): Opened {
  const { run } = computeDocument(shoppingDocument(basket));
  const slots = (id: string) => run.plan.nodes.get(id)?.[0];
  const price = read(run, slots('price')?.value ?? -1).data;
  const gradients = Object.keys(basket).map((id) => read(run, slots(id)?.gradient ?? -1).data);
  const step = (): number => {
    runAll(run);
    let sum = price[0] ?? Number.NaN;
    for (const gradient of gradients) sum += gradient[0] ?? Number.NaN;
    return sum;
  };
  return { step };
}

function gemm(workload: Gemm, tensors: Tensors, backend: Backend): Opened {
  const { plan } = computeDocument(gemmDocument(workload, tensors)).run;
  const product = plan.nodes.get('product')?.[0]?.value ?? -1;
  const start = { seed: 0, learnt: () => undefined };
  const machine = backend.bind(plan, { extent: 'forward', wanted: [product], start });
  const numbers = machine.view(product);
  const step = (): number => {
    machine.forward();
    return numbers[0] ?? Number.NaN;
  };
  return { step };
}

function training(net: Net, tensors: Tensors, backend: Backend): Opened {
  const trainer = trainerFor(net, tensors, backend);
  return { step: () => trainer.advance().loss, about: `Nabla: ${backend.id}` };
}

export function trainerFor(net: Net, tensors: Tensors, backend: Backend): Trainer {
  const document = netDocument(net, tensors);
  const { value: settings } = readTraining(document.training);
  const world = prepareWorld({ document, settings, fetched: () => null, backend });
  const trainer = world.ok ? trainerIn(world.value) : world;
  if (trainer.ok) return trainer.value;
  throw new Error(`internal: ${net.id}: ${trainer.issues.map(({ code }) => code).join(', ')}`);
}
