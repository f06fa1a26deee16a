// Shows everything in another language, as soon as its texts are here: at once, but in the page's first moments.

import type { Language } from '../../engine/index.ts';
import type { SessionStore } from '../session/session.ts';
import { fetchTexts } from './fetchTexts.ts';

export async function switchLanguage(session: SessionStore, language: Language): Promise<void> {
  await fetchTexts(language);
  session.setState({ language });
}
