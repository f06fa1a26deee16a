// One command for each way through the steps.

import type { Translated } from '../../engine/index.ts';
import type { Direction } from '../stepper/position.ts';
import { canStep, step } from '../stepper/walk.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';

const takeStep = (direction: Direction, key: string, label: Translated): Command =>
  defineCommand({
    id: `step-${direction}`,
    group: 'step',
    label,
    keys: [key],
    enabled: (editor) => canStep(editor, direction),
    run: (editor) => step(editor, direction),
  });

export const takeSteps: readonly Command[] = [
  takeStep('next', '.', { en: 'Next step', ko: '다음 단계', ja: '次のステップ' }),
  takeStep('previous', ',', { en: 'Previous step', ko: '이전 단계', ja: '前のステップ' }),
  takeStep('first', 'Home', { en: 'First step', ko: '첫 단계', ja: '最初のステップ' }),
  takeStep('last', 'End', { en: 'Last step', ko: '마지막 단계', ja: '最後のステップ' }),
];
