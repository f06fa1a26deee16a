// What the engine offers to the labs of the course: a door of its own, so that nobody else loads what lies behind it.

export { type Descent, type DescentStep, descend, descentDocument } from './labs/descent.ts';
export { type Extent, heightsOf, type Landscape, type Point, readLandscape } from './labs/landscape.ts';
