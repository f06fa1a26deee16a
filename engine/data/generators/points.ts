// What the two-dimensional sets share: points about the origin, within 6 of it along either axis as long as nothing is noisy.

export const pointColumns = ['x1', 'x2'] as const;

/** Two classes that take turns from row to row, so that neither ever has more than one row more than the other. */
export const twoClasses = { kind: 'classes', names: ['0', '1'] } as const;

/** Half the width of the square in which the regression sets stand. */
export const reach = 6;
