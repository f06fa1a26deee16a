import { isTrainable } from '../training/trainable.ts';
import { defineCommand } from './defineCommand.ts';
import { withPanel } from './togglePanel.ts';

const isOpen = (panels: ReadonlySet<string>): boolean => panels.has('training');

export const train = defineCommand({
  id: 'train',
  group: 'step',
  label: { en: 'Train', ko: '학습', ja: '学習' },
  keys: ['T'],
  enabled: (editor) => isOpen(editor.session.getState().panels) || isTrainable(editor),
  reason: {
    en: 'Nothing to train yet: add a data set, or a layer with weights',
    ko: '아직 학습할 것이 없습니다. 데이터 세트나 가중치가 있는 계층을 추가하세요',
    ja: 'まだ学習するものがありません。データセットか、重みのある層を加えてください',
  },
  checked: ({ session }) => isOpen(session.getState().panels),
  run: ({ session }) =>
    session.setState(({ panels }) => ({
      presenting: false,
      panels: withPanel(panels, 'training', isOpen(panels) ? 'closed' : 'open'),
    })),
});
