// Ourselves, with kernels that lie beside the page.

import { peerWith } from '../peers/nabla.ts';

export const { open } = peerWith(async (build) => {
  const response = await fetch(`/kernels/${build}.wasm`);
  return new Uint8Array(await response.arrayBuffer());
});
