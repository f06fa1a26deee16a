// What the engine offers for opening layers and grouping nodes, fetched with the first of them.

export { type BorderGradient, borderGradients } from './check/border.ts';
export { groupNodes, ungroup, withFolded } from './document/grouping.ts';
export { canFold, foldLayer, openLayer } from './graph/expand.ts';
