// The fastest way in which this browser can carry plans out, fetched once.

import {
  type Backend,
  type Build,
  type Crew,
  compileKernels,
  crewOf,
  reference,
  supportedBuild,
  wasmBackend,
} from '../../engine/training.ts';

/** By build, with memory of its own and with memory that threads share. Whole addresses, so that the build finds the files. */
const files: Readonly<Record<Build, readonly [own: URL, shared: URL]>> = {
  simd: [
    new URL('../../node_modules/.cache/nabla/kernels/simd.wasm', import.meta.url),
    new URL('../../node_modules/.cache/nabla/kernels/simd-shared.wasm', import.meta.url),
  ],
  'relaxed-simd': [
    new URL('../../node_modules/.cache/nabla/kernels/relaxed-simd.wasm', import.meta.url),
    new URL('../../node_modules/.cache/nabla/kernels/relaxed-simd-shared.wasm', import.meta.url),
  ],
};

let loading: Promise<Backend> | null = null;

/** The reference where there is nothing better, or where that cannot be had. */
export function loadBackend(): Promise<Backend> {
  loading ??= load().catch(() => {
    loading = null;
    return reference;
  });
  return loading;
}

async function load(): Promise<Backend> {
  const build = supportedBuild();
  if (build === null) return reference;
  const crew = openCrew();
  const [own, shared] = files[build];
  const response = await fetch(crew === null ? own : shared);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return wasmBackend(compileKernels(bytes, build, crew !== null), crew);
}

/** More threads than these have found little left to share. */
const mostThreads = 4;

/** Further threads, where the page may share memory with them. */
function openCrew(): Crew | null {
  const { crossOriginIsolated: isIsolated, navigator } = globalThis;
  const threads = Math.min(mostThreads, navigator.hardwareConcurrency ?? 1);
  if (isIsolated !== true || typeof Worker === 'undefined' || threads < 2) return null;
  const others = Array.from(
    { length: threads - 1 },
    () => new Worker(new URL('./kernelThread.ts', import.meta.url), { type: 'module' }),
  );
  return crewOf(others, () => performance.now());
}
