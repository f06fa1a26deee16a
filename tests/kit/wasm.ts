// The float32 back end as the tests run it: in the builds that this Node can run.

import { wasmBackend } from '../../engine/run/wasm/backend.ts';
import { compileKernels, supportedBuild } from '../../engine/run/wasm/kernels.ts';
import { readKernels } from '../../scripts/kernels.mjs';

const best = supportedBuild();
if (best === null) throw new Error('no WebAssembly SIMD here');

const kernels = await Promise.all(
  (best === 'simd' ? (['simd'] as const) : (['simd', 'relaxed-simd'] as const)).map(async (build) =>
    compileKernels(await readKernels(build), build, false),
  ),
);

export const backends = kernels.map((each) => wasmBackend(each));

/** The same, with kernels that carry out small tasks too, as they do large ones. */
export const kernelBackends = kernels.map((each) => wasmBackend(each, null, 'by kernels'));
