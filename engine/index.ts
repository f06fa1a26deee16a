// What the engine offers to the app and the headless command.

export type { Plan, Slots, Step } from './compile/plan.ts';
export { slotsOf } from './compile/plan.ts';
export type { DataPart, DataSet, FetchedSet, GeneratedSet } from './data/catalogue.ts';
export { dataSets } from './data/catalogue.ts';
export { decodeAsset } from './data/decodeAsset.ts';
export type { Samples } from './data/samples.ts';
export { decodeBase64, encodeBase64 } from './document/base64.ts';
export { type Blocks, blocksAround, homesOf, nodesWithin, withoutNodes } from './document/blocks.ts';
export type {
  Block,
  BlockPort,
  Document,
  GraphEdge,
  GraphNode,
  Json,
  JsonObject,
  Model,
  Position,
  Target,
} from './document/document.ts';
export { emptyDocument } from './document/document.ts';
export { cutOut, pasteInto } from './document/fragment.ts';
export { withAllPorts } from './document/grouping.ts';
export { handleIndex, handleName } from './document/handles.ts';
export { freshId } from './document/ids.ts';
export { limits } from './document/limits.ts';
export { type ParseError, type ParseResult, parseDocument } from './document/parse.ts';
export { readJson } from './document/readJson.ts';
export { serializeDocument } from './document/serialize.ts';
export { readTensor, type Tensor } from './document/tensor.ts';
export { catalogue } from './graph/catalogue.ts';
export type { Graph } from './graph/graph.ts';
export { lower } from './graph/lower.ts';
export type { Issue } from './issue.ts';
export { issueText } from './issueTexts.ts';
export type { Language, Translated } from './language.ts';
export { languages } from './language.ts';
export { ops } from './ops/index.ts';
export { inputRulesOf } from './ops/inputs.ts';
export type { Category, Compute, Op, Told } from './ops/op.ts';
export { categories } from './ops/op.ts';
export type { Control, Init, Param } from './ops/params.ts';
export { readParams } from './ops/params.ts';
export type { Explanation } from './run/explain.ts';
export { explain } from './run/explain.ts';
export type { Computed, ComputeOptions, Reach } from './run/live.ts';
export { computeDocument, show, update } from './run/live.ts';
export { latexName } from './run/names.ts';
export { read, readScalar } from './run/run.ts';
