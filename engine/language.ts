// The languages of every text that the engine itself carries: op names, explanations, issues.

export const languages = ['en', 'ko', 'ja'] as const;
export type Language = (typeof languages)[number];

/** One text in every language; a missing translation is a compile error. */
export type Translated<T = string> = Readonly<Record<Language, T>>;
