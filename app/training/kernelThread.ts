// A further thread of the kernels: its life is one call after the other.

import { type Post, serve } from '../../engine/training.ts';

self.onmessage = ({ data }: MessageEvent<Post>) => serve(data);
