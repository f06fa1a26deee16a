// The dialog that was asked for; all of them are fetched together, apart from the first load.

import type { Session } from '../session/session.ts';
import { CsvDialog } from './csv/CsvDialog.tsx';
import { DigitDialog } from './digit/DigitDialog.tsx';
import { PaintDialog } from './paint/PaintDialog.tsx';
import './ownData.css';

type Shown = Extract<
  NonNullable<Session['overlay']>,
  { readonly kind: 'importCsv' | 'paintPoints' | 'drawDigit' }
>;

interface Props {
  readonly overlay: Shown;
  readonly close: () => void;
}

export function OwnData({ overlay, close }: Props) {
  switch (overlay.kind) {
    case 'importCsv':
      return <CsvDialog file={overlay.file} close={close} />;
    case 'paintPoints':
      return <PaintDialog close={close} />;
    case 'drawDigit':
      return <DigitDialog close={close} />;
    default:
      return overlay satisfies never;
  }
}
