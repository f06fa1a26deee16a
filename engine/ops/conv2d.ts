import { type Shape, type ShapeResult, showShape, sizeOf } from '../graph/shape.ts';
import { defineLayer } from './define.ts';
import { oneEach } from './oneEach.ts';
import { init, integer, type ParamValues } from './params.ts';
import { noImages, placesAlong, windowed } from './windows.ts';

const params = {
  filters: integer(1, 1),
  kernel: integer(3, 1),
  stride: integer(1, 1),
  padding: integer(0, 0),
};

/**
 * As every library has it, without turning the filters round: strictly a cross-correlation. What the windows see becomes
 * the columns of a matrix (im2col), so that each image is one product. A wired `w` decides how many filters there are
 * and how large, whatever the params say.
 */
export const conv2d = defineLayer({
  id: 'conv2d',
  category: 'images',
  look: { kind: 'box' },
  inputs: ['x', 'w', 'b'],
  params: { ...params, init: init('he') },
  owned: {
    w: {
      shape: ({ x }, { filters, kernel }) => [filters, x?.[1] ?? 1, kernel, kernel],
      init: ({ init }) => init,
      decays: true,
    },
    b: { shape: ({ w }, { filters }) => [w?.[0] ?? filters], init: () => ({ type: 'zeros' }) },
  },
  shape: ({ x, w, b }, params) => convolved(x, w, b, params),
  emit: (e, { x, w, b }, { stride, padding }) => {
    const [filters = 1, channels = 1, kernel = 1] = w.shape;
    const windows = { kernel, stride, padding };
    const seen = e.unfold(x, windows);
    const [images = 1, places] = [x.shape[0], seen.shape.slice(-2)];
    const columns = e.reshape(seen, [images, channels * kernel ** 2, sizeOf(places)]);
    const rows = e.reshape(w, [filters, channels * kernel ** 2]);
    const product = e.reshape(e.gemm('NN', rows, columns), [images, filters, ...places]);
    const bias = e.reshape(b, [sizeOf(b.shape), 1, 1]);
    const flat = (dy: typeof x) => e.reshape(dy, [images, filters, sizeOf(places)]);
    return {
      out: e.map('product + bias', { product, bias }),
      pullbacks: {
        x: (dy) => e.fold(e.reshape(e.gemm('TN', rows, flat(dy)), seen.shape), windows, x.shape),
        // One gradient an image, which are summed as those of everything that serves many.
        w: (dy) => e.reshape(e.gemm('NT', flat(dy), columns), [images, ...w.shape]),
        b: (dy) => e.reshape(e.sum(dy, [0, 2, 3]), [filters]),
      },
    };
  },
  latex: {
    forward: ({ x, w, b }) => `${w} \\cdot \\operatorname{im2col}(${x}) + ${b}`,
    gradients: {
      x: ({ w, dy }) => `\\operatorname{col2im}\\left(${w}^{\\mathsf{T}} \\cdot ${dy}\\right)`,
      w: ({ x, dy }) => `\\sum_{\\text{images}} ${dy} \\cdot \\operatorname{im2col}(${x})^{\\mathsf{T}}`,
      b: ({ dy }) => `\\sum ${dy}`,
    },
  },
  expand: {
    parts: ({ x, w }, { stride, padding }) => {
      const [filters = 1, channels = 1, kernel = 1] = w;
      const windows = { kernel, stride, padding };
      const places = x.slice(2).map((length) => placesAlong(length, windows));
      return {
        c: { op: 'im2col', of: ['x'], params: windows },
        f: { op: 'reshape', of: ['w'], params: { shape: [filters, channels * kernel ** 2] }, row: 1 },
        p: { op: 'matmul', of: ['f', 'c'] },
        h: { op: 'reshape', of: ['b'], params: { shape: [-1, 1] }, row: 1 },
        s: { op: 'add', of: ['p', 'h'] },
        y: { op: 'reshape', of: ['s'], params: { shape: [-1, filters, ...places] } },
      };
    },
    algebra: [],
  },
  text: {
    en: {
      name: 'Convolution',
      about:
        'Slides filters w over the images; each place gives the sum of filter times what lies under it, plus the bias b. On the way back each filter gets what it saw times the gradient, summed over all places, and each pixel the gradients of all windows that saw it, times their weights.',
    },
    ko: {
      name: '합성곱',
      about:
        '필터 w를 이미지 위로 옮겨 가며 겹친 수끼리 곱해 모두 더하고 편향 b를 더합니다. 역전파에서 필터는 자신이 본 값에 기울기를 곱해 모든 위치에 걸쳐 더한 값을 받고, 각 픽셀은 자신을 본 창들의 기울기에 가중치를 곱해 더한 값을 받습니다.',
    },
    ja: {
      name: '畳み込み',
      about:
        'フィルター w を画像の上でずらしながら、重なった数どうしを掛けてすべて足し、バイアス b を足します。逆伝播では、フィルターは見た値に勾配を掛けてすべての位置で足したものを、各ピクセルは自分を見た窓の勾配に重みを掛けて足したものを受け取ります。',
    },
  },
  samples: [
    {
      inputs: {
        x: [
          [
            [
              [1, 2, 3, 0],
              [0, 1, 2, 3],
              [3, 0, 1, 2],
              [2, 3, 0, 1],
            ],
          ],
        ],
        w: [
          [
            [
              [2, 0, 1],
              [0, 1, 2],
              [1, 0, 2],
            ],
          ],
        ],
        b: [0],
      },
    },
    {
      inputs: {
        x: [
          [
            [
              [1, -2, 3],
              [0, 1, 2],
            ],
            [
              [4, 0.5, -1],
              [2, -3, 1],
            ],
          ],
          [
            [
              [-1, 2, 0],
              [3, 1, -2],
            ],
            [
              [0, 1, 5],
              [-4, 2, 1],
            ],
          ],
        ],
        w: [
          [
            [
              [0.5, -1],
              [2, 1],
            ],
            [
              [1, 0],
              [-0.5, 3],
            ],
          ],
          [
            [
              [1, 1],
              [-2, 0],
            ],
            [
              [0.25, 2],
              [1, -1],
            ],
          ],
          [
            [
              [-1, 0.5],
              [0, 2],
            ],
            [
              [1, -1],
              [3, 0.5],
            ],
          ],
        ],
        b: [0.5, -1, 2],
      },
      params: { filters: 3, kernel: 2, stride: 2, padding: 1 },
    },
  ],
});

function convolved(
  x: Shape,
  w: Shape,
  b: Shape,
  { stride, padding }: ParamValues<typeof params>,
): ShapeResult {
  const [filters = 1, channels, kernel = 1, width] = w;
  const problem = noImages(x);
  if (problem !== null) return problem;
  const areFilters = w.length === 4 && kernel === width;
  if (!areFilters) return { problem: { rule: 'filters', data: { found: showShape(w) } } };
  if (x[1] !== channels) return { problem: { rule: 'channels', data: { x: showShape(x), w: showShape(w) } } };
  return oneEach([filters], b) ?? windowed(x, filters, { kernel, stride, padding });
}
