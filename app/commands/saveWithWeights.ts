import { learntIn } from '../training/learners.ts';
import { defineCommand } from './defineCommand.ts';

export const saveWithWeights = defineCommand({
  id: 'save-with-weights',
  group: 'file',
  label: { en: 'Save with trained weights', ko: '학습한 가중치와 함께 저장', ja: '学習した重みと一緒に保存' },
  enabled: (editor) => learntIn(editor) !== null,
  run: (editor) => void import('../training/saveTrained.ts').then(({ saveTrained }) => saveTrained(editor)),
});
