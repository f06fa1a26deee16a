// One command for each language, named in itself so that its readers find it.

import { type Language, languages } from '../../engine/index.ts';
import { switchLanguage } from '../i18n/switchLanguage.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ko: '한국어',
  ja: '日本語',
};

export const chooseLanguage: readonly Command[] = languages.map((language) => {
  const name = languageNames[language];
  return defineCommand({
    id: `language-${language}`,
    group: 'view',
    label: { en: name, ko: name, ja: name },
    checked: ({ session }) => session.getState().language === language,
    run: ({ session }) => void switchLanguage(session, language),
  });
});
