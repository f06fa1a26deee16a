// Names of the inputs of a variadic op: a, b, … z, aa, ab …, as columns of a table are named.

/** The name of input `index`, counted from 0. */
export function handleName(index: number): string {
  let name = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(97 + (rest % 26)) + name;
  }
  return name;
}

/** The other way; null for what is no such name. */
export function handleIndex(name: string): number | null {
  if (!/^[a-z]{1,4}$/.test(name)) return null;
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 96;
  return index - 1;
}
