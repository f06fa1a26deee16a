// The float32 back end as the tests run it: in the builds that this Node can run.

import { wasmBackend } from '../../engine/run/wasm/backend.ts';
import { compileKernels, supportedBuild } from '../../engine/run/wasm/kernels.ts';
import { readKernels } from '../../scripts/kernels.mjs';

const best = supportedBuild();
if (best === null) throw new Error('no WebAssembly SIMD here');

export const backends = await Promise.all(
  (best === 'simd' ? (['simd'] as const) : (['simd', 'relaxed-simd'] as const)).map(async (build) =>
    wasmBackend(compileKernels(await readKernels(build), build, false)),
  ),
);
