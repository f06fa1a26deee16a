// What the engine offers to those who train: a second door, so that nobody else loads what lies behind it.

export { learnBy } from './compile/update.ts';
export { tShape, writeT, writeX, xShape } from './data/batch.ts';
export { rowWidth } from './data/provide.ts';
export type { Samples } from './data/samples.ts';
export { applyScale, type Scale, undoScale } from './data/scale.ts';
export type { Backend, MemoryUse } from './run/machine.ts';
export { reference } from './run/reference/backend.ts';
export { wasmBackend } from './run/wasm/backend.ts';
export { type Crew, crewOf, type Post, serve } from './run/wasm/crew.ts';
export { type Build, compileKernels, supportedBuild } from './run/wasm/kernels.ts';
export type { Mistake } from './train/mistakes.ts';
export { mistakesIn } from './train/mistakes.ts';
export { optimizers } from './train/optimizers/index.ts';
export type { DataNode, World } from './train/program.ts';
export { batchesOf, prepareWorld } from './train/program.ts';
export { schedules } from './train/schedules/index.ts';
export type { TrainingSettings } from './train/settings.ts';
export { readTraining, ruleOf, splitFields, trainingFields } from './train/settings.ts';
export { sharesOf } from './train/shares.ts';
export type { Plane, Surface } from './train/surface.ts';
export { createSurface, placeOf } from './train/surface.ts';
export type { Best, EpochScores, Finished, Looks, Progress } from './train/train.ts';
export { scoresNow, train } from './train/train.ts';
export type { Trainer } from './train/trainer.ts';
export { trainerIn } from './train/trainer.ts';
export type { Weights } from './train/weights.ts';
export { weightsOf, writeWeights } from './train/weights.ts';
