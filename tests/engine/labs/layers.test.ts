import { describe, expect, test } from 'vitest';
import { type LayersSetting, layersOf } from '../../../engine/labs.ts';

const last = (setting: LayersSetting) => {
  const layer = layersOf(setting).at(-1);
  if (layer === undefined) throw new Error('no layers');
  return layer;
};

describe('five layers', () => {
  test('of sigmoids from N(0, 1) pile up at 0 and 1, and the gradient vanishes on its way back', () => {
    const layers = layersOf({ activation: 'sigmoid', scale: 1 });
    expect(layers).toHaveLength(5);
    for (const { bins } of layers) {
      expect(bins.reduce((sum, bin) => sum + bin, 0)).toBe(100_000);
      expect((bins[0] ?? 0) + (bins.at(-1) ?? 0)).toBeGreaterThan(30_000);
    }
    const small = layersOf({ activation: 'sigmoid', scale: 0.01 });
    expect((small[0]?.gradient ?? 1) / (small[4]?.gradient ?? 0)).toBeLessThan(1e-4);
  });

  test('from 0.01 all say about the same', () => {
    expect(last({ activation: 'sigmoid', scale: 0.01 }).deviation).toBeLessThan(0.02);
    expect(last({ activation: 'tanh', scale: 0.01 }).deviation).toBeLessThan(1e-3);
  });

  test('by Xavier keep their spread with tanh, by He with ReLU', () => {
    expect(last({ activation: 'tanh', scale: 'xavier' }).deviation).toBeGreaterThan(0.25);
    const he = layersOf({ activation: 'relu', scale: 'he' });
    expect((he[4]?.deviation ?? 0) / (he[0]?.deviation ?? 1)).toBeGreaterThan(0.6);
    const xavier = layersOf({ activation: 'relu', scale: 'xavier' });
    expect((xavier[4]?.deviation ?? 1) / (xavier[0]?.deviation ?? 1)).toBeLessThan(0.4);
  });

  test('of ReLUs from N(0, 1) explode, forward and back', () => {
    const layers = layersOf({ activation: 'relu', scale: 1 });
    expect((layers[0]?.gradient ?? 0) / (layers[4]?.gradient ?? 1)).toBeGreaterThan(500);
    expect((layers[4]?.deviation ?? 0) / (layers[0]?.deviation ?? 1)).toBeGreaterThan(500);
  });
});
