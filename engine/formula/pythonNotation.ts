// Python text for NumPy (np) and PyTorch (torch); constants go through Python's own math module.

import { atom, hold, level, type Notation, type Piece, plain } from './piece.ts';

/** PyTorch's functions take tensors only. */
export const torchApplied = (name: string): Notation =>
  atom((a) => `${a.constant ? 'math' : 'torch'}.${name}(${plain(a)})`);

/** torch.maximum takes two tensors; against a number, the tensor is clamped from the other side. */
export const torchExtremum = (name: 'max' | 'min', bound: 'min' | 'max'): Notation =>
  atom((a, b) => {
    const [one, other] = [plain(a), plain(b)];
    if (a.constant && b.constant) return `${name}(${one}, ${other})`;
    if (a.constant) return `torch.clamp(${other}, ${bound}=${one})`;
    if (b.constant) return `torch.clamp(${one}, ${bound}=${other})`;
    return `torch.${name}imum(${one}, ${other})`;
  });

const condition = (piece: Piece): string =>
  piece.level === level.comparison ? piece.text : `${hold(piece, level.sum)} != 0`;

export const where = (module: 'np' | 'torch'): Notation =>
  atom((test, a, b) => `${module}.where(${condition(test)}, ${plain(a)}, ${plain(b)})`);
