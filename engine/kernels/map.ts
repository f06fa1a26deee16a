// Elementwise formulas as straight-line code, carried out block by block: one call over a whole block, then the next.

import {
  advances,
  blockLength,
  callAbs,
  callAdd,
  callCos,
  callDiv,
  callErf,
  callExp,
  callExpm1,
  callFlush,
  callGreater,
  callGreaterEqual,
  callLess,
  callLessEqual,
  callLog,
  callLog1p,
  callMax,
  callMin,
  callMul,
  callMulAdd,
  callMulSub,
  callNeg,
  callPow,
  callSame,
  callSign,
  callSin,
  callSqrt,
  callSub,
  callTanh,
  callWhere,
  isOwn,
  loadNumber,
  steps,
} from './codes.ts';
import { ownShift, shareFrom, thread } from './threads.ts';
import {
  cos4,
  erf4,
  exp4,
  expm14,
  flush4,
  log1p4,
  log4,
  madd,
  pow4,
  sign4,
  sin4,
  tanh4,
} from './vectorMath.ts';

// A map on the tape: kernel, words, length, loads, calls; then the loads, then the calls.
const headWords = 5;
/** What, from, to; for rows also: length, distance between rows or a table of where they begin, which of both, step. */
const loadWords = 7;
/** Function; then address and kind of the result and of three arguments. */
const callWords = 9;

/** A thread's share of a map. */
export function shareMap(at: usize): void {
  const units = (load<i32>(at, 8) + 63) >> 6;
  const from = shareFrom(thread, units) << 6;
  const to = shareFrom(thread + 1, units) << 6;
  runMap(at, from, min(to, load<i32>(at, 8)));
}

/** Elements `from` (a multiple of 4) up to `to`; where that is none, up to three more are written over. */
export function runMap(at: usize, from: i32, to: i32): void {
  const loads = at + headWords * 4;
  const calls = loads + load<i32>(at, 12) * loadWords * 4;
  const end = calls + load<i32>(at, 16) * callWords * 4;
  for (let each = loads; each < calls; each += loadWords * 4) {
    if (load<i32>(each) === loadNumber)
      v128.store(<usize>load<i32>(each, 8) + ownShift, v128.load32_splat(load<i32>(each, 4)));
  }
  for (let start = from; start < to; start += blockLength) {
    const count = min(blockLength, to - start);
    for (let each = loads; each < calls; each += loadWords * 4) {
      if (load<i32>(each) !== loadNumber) loadBlock(each, start, count);
    }
    for (let each = calls; each < end; each += callWords * 4)
      call(each, (<usize>start) << 2, (count + 3) >> 2);
  }
}

/** Elements of an operand that is broadcast, or read otherwise than straight on, spread out in scratch. */
function loadBlock(at: usize, start: i32, count: i32): void {
  const base = <usize>load<i32>(at, 4);
  const row = load<i32>(at, 12);
  const rows = load<i32>(at, 16);
  const isTable = load<i32>(at, 20);
  const step = load<i32>(at, 24);
  let to = <usize>load<i32>(at, 8) + ownShift;
  let index = start / row;
  let inside = start - index * row;
  let left = count;
  while (left > 0) {
    const many = min(row - inside, left);
    const first = isTable ? load<i32>(<usize>rows + ((<usize>index) << 2)) : index * rows;
    spread(base + first + inside * step, step, to, many);
    to += (<usize>many) << 2;
    left -= many;
    inside = 0;
    index++;
  }
}

/** One row: copied, repeated or gathered. The scratch is longer than a block, so whole vectors may run over. */
function spread(from: usize, step: i32, to: usize, count: i32): void {
  const end = to + ((<usize>count) << 2);
  if (step === 4) {
    for (; to < end; to += 16, from += 16) v128.store(to, v128.load(from));
  } else if (step === 0) {
    const x = v128.load32_splat(from);
    for (; to < end; to += 16) v128.store(to, x);
  } else {
    for (; to < end; to += 4, from += step) store<f32>(to, load<f32>(from));
  }
}

function addressOf(at: usize, offset: usize): usize {
  const kind = load<i32>(at, 4);
  return <usize>load<i32>(at) + (kind & advances ? offset : 0) + (kind & isOwn ? ownShift : 0);
}

function stepOf(at: usize): usize {
  return load<i32>(at, 4) & steps ? 16 : 0;
}

/** One call over a block of `count` vectors. */
function call(at: usize, offset: usize, count: i32): void {
  const fn = load<i32>(at);
  let y = addressOf(at + 4, offset);
  let a = addressOf(at + 12, offset);
  let b = addressOf(at + 20, offset);
  const end = y + ((<usize>count) << 4);
  const da = stepOf(at + 12);
  const db = stepOf(at + 20);
  const one = f32x4.splat(1);
  switch (fn) {
    case callAdd:
      for (; y < end; y += 16, a += da, b += db) v128.store(y, f32x4.add(v128.load(a), v128.load(b)));
      break;
    case callSub:
      for (; y < end; y += 16, a += da, b += db) v128.store(y, f32x4.sub(v128.load(a), v128.load(b)));
      break;
    case callMul:
      for (; y < end; y += 16, a += da, b += db) v128.store(y, f32x4.mul(v128.load(a), v128.load(b)));
      break;
    case callDiv:
      for (; y < end; y += 16, a += da, b += db) v128.store(y, f32x4.div(v128.load(a), v128.load(b)));
      break;
    case callPow:
      for (; y < end; y += 16, a += da, b += db) v128.store(y, pow4(v128.load(a), v128.load(b)));
      break;
    case callMax:
      for (; y < end; y += 16, a += da, b += db) v128.store(y, f32x4.max(v128.load(a), v128.load(b)));
      break;
    case callMin:
      for (; y < end; y += 16, a += da, b += db) v128.store(y, f32x4.min(v128.load(a), v128.load(b)));
      break;
    case callGreater:
      for (; y < end; y += 16, a += da, b += db)
        v128.store(y, v128.and(f32x4.gt(v128.load(a), v128.load(b)), one));
      break;
    case callGreaterEqual:
      for (; y < end; y += 16, a += da, b += db)
        v128.store(y, v128.and(f32x4.ge(v128.load(a), v128.load(b)), one));
      break;
    case callLess:
      for (; y < end; y += 16, a += da, b += db)
        v128.store(y, v128.and(f32x4.lt(v128.load(a), v128.load(b)), one));
      break;
    case callLessEqual:
      for (; y < end; y += 16, a += da, b += db)
        v128.store(y, v128.and(f32x4.le(v128.load(a), v128.load(b)), one));
      break;
    case callNeg:
      for (; y < end; y += 16, a += da) v128.store(y, f32x4.neg(v128.load(a)));
      break;
    case callExp:
      for (; y < end; y += 16, a += da) v128.store(y, exp4(v128.load(a)));
      break;
    case callExpm1:
      for (; y < end; y += 16, a += da) v128.store(y, expm14(v128.load(a)));
      break;
    case callLog:
      for (; y < end; y += 16, a += da) v128.store(y, log4(v128.load(a)));
      break;
    case callLog1p:
      for (; y < end; y += 16, a += da) v128.store(y, log1p4(v128.load(a)));
      break;
    case callSqrt:
      for (; y < end; y += 16, a += da) v128.store(y, f32x4.sqrt(v128.load(a)));
      break;
    case callAbs:
      for (; y < end; y += 16, a += da) v128.store(y, f32x4.abs(v128.load(a)));
      break;
    case callSign:
      for (; y < end; y += 16, a += da) v128.store(y, sign4(v128.load(a)));
      break;
    case callTanh:
      for (; y < end; y += 16, a += da) v128.store(y, tanh4(v128.load(a)));
      break;
    case callSin:
      for (; y < end; y += 16, a += da) v128.store(y, sin4(v128.load(a)));
      break;
    case callCos:
      for (; y < end; y += 16, a += da) v128.store(y, cos4(v128.load(a)));
      break;
    case callErf:
      for (; y < end; y += 16, a += da) v128.store(y, erf4(v128.load(a)));
      break;
    case callSame:
      for (; y < end; y += 16, a += da) v128.store(y, v128.load(a));
      break;
    case callFlush:
      for (; y < end; y += 16, a += da) v128.store(y, flush4(v128.load(a)));
      break;
    case callMulAdd: {
      let c = addressOf(at + 28, offset);
      const dc = stepOf(at + 28);
      for (; y < end; y += 16, a += da, b += db, c += dc)
        v128.store(y, madd(v128.load(a), v128.load(b), v128.load(c)));
      break;
    }
    case callMulSub: {
      let c = addressOf(at + 28, offset);
      const dc = stepOf(at + 28);
      for (; y < end; y += 16, a += da, b += db, c += dc)
        v128.store(y, madd(f32x4.neg(v128.load(a)), v128.load(b), v128.load(c)));
      break;
    }
    case callWhere: {
      let c = addressOf(at + 28, offset);
      const dc = stepOf(at + 28);
      const zero = f32x4.splat(0);
      for (; y < end; y += 16, a += da, b += db, c += dc)
        v128.store(y, v128.bitselect(v128.load(b), v128.load(c), f32x4.ne(v128.load(a), zero)));
      break;
    }
    default:
      unreachable();
  }
}
