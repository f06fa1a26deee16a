const longest = 80;

/** A title as the name of a file that every system takes. */
export function fileName(title: string, untitled: string, ending = 'nabla.json'): string {
  const spelt = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const name = [...spelt].slice(0, longest).join('').trimEnd();
  return `${name === '' ? untitled : name}.${ending}`;
}
