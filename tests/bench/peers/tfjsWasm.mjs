// TensorFlow.js on its WebAssembly back end (SIMD, XNNPACK), one thread.
import { setBackend } from '@tensorflow/tfjs';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

// In a page the binaries lie beside it, in Node where npm has put them.
const folder = '../node_modules/@tensorflow/tfjs-backend-wasm/dist/';
setWasmPaths('process' in globalThis ? decodeURI(new URL(folder, import.meta.url).pathname) : '/');
setThreadsCount(1);
if (!(await setBackend('wasm'))) throw new Error('its WebAssembly did not load');

export { open } from './tfjs.mjs';
