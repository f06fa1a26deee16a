// Choices that outlast the sitting. Where the browser keeps no storage they last as long as the page.

type Preference = 'language' | 'theme';

export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(`nabla:${name}`);
  } catch {
    return null;
  }
}

export function writePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(`nabla:${name}`, value);
  } catch {
    // Blocked or full: the choice still holds for this page.
  }
}
