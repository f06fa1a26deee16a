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
    en: 'Needs a data set, or weights to learn',
    ko: '데이터 세트나 학습할 가중치가 필요합니다',
    ja: 'データセットか、学習する重みが必要です',
  },
  checked: ({ session }) => isOpen(session.getState().panels),
  run: ({ session }) =>
    session.setState(({ panels }) => ({
      presenting: false,
      panels: withPanel(panels, 'training', isOpen(panels) ? 'closed' : 'open'),
    })),
});
