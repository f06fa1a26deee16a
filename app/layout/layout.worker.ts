// Lays a diagram out off the page's own thread.

import { arrange } from './arrange.ts';
import type { Diagram } from './diagram.ts';

addEventListener('message', ({ data }: MessageEvent<Diagram>) => postMessage(arrange(data)));
