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
/** A function made for the plan. */
export const callKernel = 13;

/** The word of the gate that counts what has been taken since threads last met. */
export const takenWord = 7;

/** The table's first place for functions made for a plan. */
export const firstFunction = 1;

/** Elements that are spread out for a map at a time, so that they stay in the nearest cache. */
export const blockLength = 256;

/** Steps along k between two stores of a product, so that a panel of the right matrix stays in the nearest cache. */
export const blockDepth = 1024;

/** Numbers of the left matrix that are packed at a time. */
export const packedNumbers = 32768;

/** Bytes in which a tile that hangs over an edge is put down. */
export const edgeBytes = 192;
