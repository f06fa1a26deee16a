import { X } from 'lucide-react';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from './IconButton.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly className?: string;
  readonly close: () => void;
}

export function CloseButton({ className = '', close }: Props) {
  const text = useTexts(texts);
  return (
    <IconButton className={className} name={text('close')} run={close}>
      <X aria-hidden />
    </IconButton>
  );
}
