import { CloseButton } from './CloseButton.tsx';

interface Props {
  readonly title: string;
  readonly close: () => void;
}

export function DialogHead({ title, close }: Props) {
  return (
    <header className="dialog-head">
      <h2>{title}</h2>
      <CloseButton close={close} />
    </header>
  );
}
