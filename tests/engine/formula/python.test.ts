// Formulas as NumPy and PyTorch code.

import { describe, expect, test } from 'vitest';
import { formula } from '../../../engine/formula/parse.ts';
import { toNumpy, toTorch } from '../../../engine/formula/python.ts';

describe('writes', () => {
  test.each([
    ['1 / (1 + exp(-x))', '1 / (1 + np.exp(-x))', '1 / (1 + torch.exp(-x))'],
    ['-x ^ 2 / 2', '-x ** 2 / 2', '-x ** 2 / 2'],
    ['2 ^ -x', '2 ** (-x)', '2 ** (-x)'],
    ['a - (b - c)', 'a - (b - c)', 'a - (b - c)'],
    ['a / (b * c)', 'a / (b * c)', 'a / (b * c)'],
    ['log1p(x) * tanh(x)', 'np.log1p(x) * np.tanh(x)', 'torch.log1p(x) * torch.tanh(x)'],
    ['abs(x)', 'np.abs(x)', 'abs(x)'],
    ['max(0, x)', 'np.maximum(0, x)', 'torch.clamp(x, min=0)'],
    ['min(x, 6)', 'np.minimum(x, 6)', 'torch.clamp(x, max=6)'],
    ['max(x, y)', 'np.maximum(x, y)', 'torch.maximum(x, y)'],
    ['where(x > 0, x, 0.01 * x)', 'np.where(x > 0, x, 0.01 * x)', 'torch.where(x > 0, x, 0.01 * x)'],
    ['where(t, x, 0)', 'np.where(t != 0, x, 0)', 'torch.where(t != 0, x, 0)'],
    ['dy * (x > 0)', 'dy * np.where(x > 0, 1.0, 0.0)', 'dy * torch.where(x > 0, 1.0, 0.0)'],
    ['x > 0', 'np.where(x > 0, 1.0, 0.0)', 'torch.where(x > 0, 1.0, 0.0)'],
    ['sqrt(2 * pi) * x', 'np.sqrt(2 * np.pi) * x', 'math.sqrt(2 * torch.pi) * x'],
    ['erf(x / sqrt(2))', 'np.vectorize(math.erf)(x / np.sqrt(2))', 'torch.erf(x / math.sqrt(2))'],
    ['x + 1e-7', 'x + 1e-7', 'x + 1e-7'],
  ])('%s', (text, numpy, torch) => {
    expect(toNumpy(formula(text))).toBe(numpy);
    expect(toTorch(formula(text))).toBe(torch);
  });
});
