// The numbers by which a tape names kernels and functions; read by the kernels and by what writes tapes.

export const mapKernel = 0;
export const gemmKernel = 1;
export const sumKernel = 2;
export const maxKernel = 3;
export const firstMaxKernel = 4;
export const copyKernel = 5;
export const oneHotKernel = 6;
export const unfoldKernel = 7;
export const foldKernel = 8;
export const poolKernel = 9;
export const unpoolKernel = 10;
export const randomKernel = 11;
export const finiteKernel = 12;

/** Ways in which a map brings a broadcast operand in. */
export const loadNumber = 0;
export const loadRows = 1;

/**
 * How a map finds an operand: `advances` through memory from block to block, `steps` from vector to vector within one,
 * and lies in a thread's own scratch.
 */
export const advances = 1;
export const steps = 2;
export const isOwn = 4;

/** Elements that a map works through at a time, so that what it remembers in between stays in the nearest cache. */
export const blockLength = 256;

/** Steps along k between two stores of a product, so that a panel of the right matrix stays in the nearest cache. */
export const blockDepth = 1024;

/** Numbers of the left matrix that are packed at a time. */
export const packedNumbers = 32768;

/** Bytes in which a tile that hangs over an edge is put down. */
export const edgeBytes = 128;

export const callAdd = 0;
export const callSub = 1;
export const callMul = 2;
export const callDiv = 3;
export const callNeg = 4;
export const callPow = 5;
export const callExp = 6;
export const callExpm1 = 7;
export const callLog = 8;
export const callLog1p = 9;
export const callSqrt = 10;
export const callAbs = 11;
export const callSign = 12;
export const callTanh = 13;
export const callSin = 14;
export const callCos = 15;
export const callErf = 16;
export const callMax = 17;
export const callMin = 18;
export const callGreater = 19;
export const callGreaterEqual = 20;
export const callLess = 21;
export const callLessEqual = 22;
export const callWhere = 23;
/** The number itself. */
export const callSame = 24;
/** a · b + c, and c − a · b. */
export const callMulAdd = 25;
export const callMulSub = 26;
/** The number itself, or 0 where it is nearer to 0 than the least normal one. */
export const callFlush = 27;
