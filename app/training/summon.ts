// Brings the training in as soon as there is data to show; until then nobody loads it.

import type { Editor } from '../editor/editor.ts';
import { awaitData, hasData } from './trainable.ts';

export function summonTraining(editor: Editor): void {
  const summon = (): boolean => {
    if (!hasData(editor.document.getState().document.model)) return false;
    awaitData(editor);
    void import('./training.ts').then(({ trainingOf }) => trainingOf(editor));
    return true;
  };
  if (summon()) return;
  const stop = editor.document.subscribe(({ document }, before) => {
    if (document.model !== before.document.model && summon()) stop();
  });
}
