import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    shape: 'Shape {shape}',
    range: 'from {least} to {most}',
    corner: 'The first {rows} rows and {columns} columns of {shape}',
    copy: 'Copy all numbers',
    copied: 'Copied',
  },
  ko: {
    shape: '형상 {shape}',
    range: '{least}부터 {most}까지',
    corner: '{shape} 중 처음 {rows}행 {columns}열',
    copy: '모든 수 복사',
    copied: '복사함',
  },
  ja: {
    shape: '形状 {shape}',
    range: '{least} から {most} まで',
    corner: '{shape} のうち最初の {rows} 行 {columns} 列',
    copy: 'すべての数をコピー',
    copied: 'コピーしました',
  },
});
