import { Languages } from 'lucide-react';
import { type Language, languages } from '../../engine/index.ts';
import { languageNames } from '../commands/chooseLanguage.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { switchLanguage } from '../i18n/switchLanguage.ts';
import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './texts.ts';

/** The three languages, each named in itself. */
export function LanguageChoice() {
  const { session } = useEditor();
  const language = useSession((state) => state.language);
  const label = useTexts(shellTexts)('language');
  return (
    <label className="top-bar-language">
      <Languages aria-hidden />
      <span className="visually-hidden">{label}</span>
      <select
        value={language}
        onChange={(event) => void switchLanguage(session, event.target.value as Language)}
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
