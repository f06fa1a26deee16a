/** Puts words into the blanks of a text, written {name}. A blank without a word stays as it is. */
export const fill = (text: string, wordFor: (blank: string) => string | number | undefined): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => String(wordFor(name) ?? blank));
