// What fills a small screen, chosen at its foot.

import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './texts.ts';

export type PhoneView = 'outline' | 'graph' | 'details' | 'problems';

const views = ['outline', 'graph', 'details', 'problems'] as const satisfies readonly PhoneView[];

interface Props {
  readonly view: PhoneView;
  readonly choose: (view: PhoneView) => void;
}

export function PhoneTabs({ view, choose }: Props) {
  const text = useTexts(shellTexts);
  return (
    <nav className="shell-phone-tabs" aria-label={text('views')}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === view ? 'page' : undefined}
          onClick={() => choose(each)}
        >
          {text(each)}
        </button>
      ))}
    </nav>
  );
}
