import { X } from 'lucide-react';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

interface Props {
  readonly title: string;
  readonly close: () => void;
}

export function DialogHead({ title, close }: Props) {
  const text = useTexts(texts);
  return (
    <header className="dialog-head">
      <h2>{title}</h2>
      <button type="button" className="button button-icon" aria-label={text('close')} onClick={close}>
        <X aria-hidden />
      </button>
    </header>
  );
}
