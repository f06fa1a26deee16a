// A thread of Node that helps the kernels: its life is one call after the other.

import { parentPort } from 'node:worker_threads';
import { type Post, serve } from '../../engine/run/wasm/crew.ts';

parentPort?.on('message', (post: Post) => serve(post));
