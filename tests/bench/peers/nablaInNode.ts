// Ourselves, with the kernels that the project's own scripts compile.

import { readKernels } from '../../../scripts/kernels.mjs';
import { peerWith } from './nabla.ts';

export const { open } = peerWith(readKernels);
