import { saveFile } from '../files/saveFile.ts';
import { defineCommand } from './defineCommand.ts';

export const save = defineCommand({
  id: 'save',
  group: 'file',
  label: { en: 'Save', ko: '저장', ja: '保存' },
  keys: ['Mod+S'],
  keysBelongTo: 'everywhere',
  run: saveFile,
});
