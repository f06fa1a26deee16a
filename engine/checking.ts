// What the engine offers to those who check gradients: a door of its own, so that nobody else loads what lies behind it.

export { forwardMode } from './check/forwardMode.ts';
export { type Checkable, checkablesOf, numericSlope, relativeError } from './check/gradientCheck.ts';
export { type Passes, passesOf } from './check/passes.ts';
export { type Nudged, type Probe, probe } from './check/probe.ts';
export { twinOf } from './check/twin.ts';
export { runAll } from './run/run.ts';
