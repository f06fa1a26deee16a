// The parts of the data, in the order of reading.

export const parts = ['train', 'validation', 'test'] as const;
export type Part = (typeof parts)[number];
