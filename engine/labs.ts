// What the engine offers to the labs of the course: a door of its own, so that nobody else loads what lies behind it.

export { type Descent, descend, descentDocument } from './labs/descent.ts';
export { gateDocument, gates, type Neuron, regionOf, truthRows, xorDocument } from './labs/gates.ts';
export { type Extent, heightsOf, type Landscape, type Point, readLandscape } from './labs/landscape.ts';
export { type LayerReport, type LayersSetting, layersDocument, layersOf } from './labs/layers.ts';
export {
  armChances,
  bandit,
  type Episode,
  gridWorld,
  noPreference,
  type PolicyWeights,
  type PolicyWorld,
  playEpisode,
  policyOf,
} from './labs/policy.ts';
export { type Grid, type Sliding, slideConvolution, slidePooling } from './labs/windows.ts';
