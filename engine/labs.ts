// What the engine offers to the labs of the course: a door of its own, so that nobody else loads what lies behind it.

export { type Descent, descend, descentDocument } from './labs/descent.ts';
export {
  firstScales,
  type Normalising,
  normalisingNet,
  type OverfittingSetting,
  overfittingNet,
} from './labs/digitsNet.ts';
export { gateDocument, gates, type Neuron, regionOf, truthRows, xorDocument } from './labs/gates.ts';
export { type Extent, heightsOf, type Landscape, type Point, readLandscape } from './labs/landscape.ts';
export { type LayerReport, type LayersSetting, layersDocument, layersOf } from './labs/layers.ts';
export { type Rival, type RivalData, rivalNet, rivals } from './labs/optimizers.ts';
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
export {
  type Candidate,
  candidateNet,
  candidatesOf,
  firstRanges,
  type Powers,
  type SearchRanges,
  widestPowers,
} from './labs/search.ts';
export { courseWindows, type Grid, type Sliding, slideConvolution, slidePooling } from './labs/windows.ts';
