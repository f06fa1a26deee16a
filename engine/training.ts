// What the engine offers to those who train: a second door, so that nobody else loads what lies behind it.

export { learnBy } from './compile/update.ts';
export { tShape, writeT, writeX, xShape } from './data/batch.ts';
export type { Samples } from './data/samples.ts';
export { undoScale } from './data/scale.ts';
export { optimizers } from './train/optimizers/index.ts';
export type { DataNode, World } from './train/program.ts';
export { batchesOf, prepareWorld } from './train/program.ts';
export { schedules } from './train/schedules/index.ts';
export type { TrainingSettings } from './train/settings.ts';
export { readTraining, ruleOf, splitFields, trainingFields } from './train/settings.ts';
export type { Plane, Surface } from './train/surface.ts';
export { createSurface, placeOf } from './train/surface.ts';
export type { EpochScores, Finished, Progress } from './train/train.ts';
export { scoresNow, train } from './train/train.ts';
export type { Trainer } from './train/trainer.ts';
export { trainerIn } from './train/trainer.ts';
export type { Weights } from './train/weights.ts';
export { weightsOf, writeWeights } from './train/weights.ts';
