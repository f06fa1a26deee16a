import { pickFile } from '../files/pickFile.ts';
import { defineCommand } from './defineCommand.ts';

export const openFile = defineCommand({
  id: 'open',
  group: 'file',
  label: { en: 'Open', ko: '열기', ja: '開く' },
  keys: ['Mod+O'],
  run: pickFile,
});
