// What the engine offers to those who want a graph as code, fetched with the first of them.

export type { Code, Line } from './export/code.ts';
export { numpyLayers } from './export/numpyLayers.ts';
export { numpyScript } from './export/numpyScript.ts';
