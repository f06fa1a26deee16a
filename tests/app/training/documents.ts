import { catalogue, type Document, parseDocument } from '../../../engine/index.ts';

/** XOR by a net of four hidden neurons, in as many steps. */
export function xorDocument(training: object = {}): Document {
  const parsed = parseDocument(
    JSON.stringify({
      format: 'nabla',
      version: 1,
      nodes: [
        { id: 'data', type: 'dataset', params: { data: 'xorTable' } },
        { id: 'hidden', type: 'affine', params: { units: 4, init: 'xavier' } },
        { id: 'bend', type: 'tanh', params: {} },
        { id: 'scores', type: 'affine', params: { units: 2, init: 'xavier' } },
        { id: 'loss', type: 'softmaxWithLoss', params: {} },
      ],
      edges: [
        { id: 'e1', source: 'data', sourceHandle: 'x', target: 'hidden', targetHandle: 'x' },
        { id: 'e2', source: 'hidden', target: 'bend', targetHandle: 'x' },
        { id: 'e3', source: 'bend', target: 'scores', targetHandle: 'x' },
        { id: 'e4', source: 'scores', target: 'loss', targetHandle: 'x' },
        { id: 'e5', source: 'data', sourceHandle: 't', target: 'loss', targetHandle: 't' },
      ],
      training: { optimizer: { type: 'adam', rate: 0.05 }, batchSize: 4, steps: 300, ...training },
    }),
    catalogue,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.document;
}
