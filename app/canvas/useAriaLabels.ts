// React Flow's own words, in the language of the page.

import { useMemo } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import { translate } from '../i18n/texts.ts';
import { texts } from './texts.ts';

export function useAriaLabels() {
  const language = useSession((session) => session.language);
  return useMemo(() => {
    const say = translate(texts, language);
    return {
      'node.a11yDescription.default': say('nodeHelp'),
      'node.a11yDescription.keyboardDisabled': say('nodeHelp'),
      'edge.a11yDescription.default': say('edgeHelp'),
    };
  }, [language]);
}
