import { defineCommand } from './defineCommand.ts';

export const writeLesson = defineCommand({
  id: 'write-lesson',
  group: 'file',
  label: { en: 'Write a lesson', ko: '수업 만들기', ja: 'レッスンを作る' },
  keys: ['Shift+W'],
  checked: ({ session }) => session.getState().panels.has('authoring'),
  run: (editor) =>
    void import('../lessons/authoring/author.ts').then(({ toggleAuthoring }) => toggleAuthoring(editor)),
});
