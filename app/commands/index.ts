// The table of commands, in the order of menus and of the help sheet.

import { addLayer } from './addLayer.ts';
import { addNode } from './addNode.ts';
import { buildNetwork } from './buildNetwork.ts';
import { checkGradients } from './checkGradients.ts';
import { chooseDigits } from './chooseDigits.ts';
import { chooseLanguage } from './chooseLanguage.ts';
import { clearSelection } from './clearSelection.ts';
import type { Command } from './command.ts';
import { copy } from './copy.ts';
import { cut } from './cut.ts';
import { drawDigit } from './drawDigit.ts';
import { duplicate } from './duplicate.ts';
import { find } from './find.ts';
import { fitAll } from './fitAll.ts';
import { fitSelection } from './fitSelection.ts';
import { foldBack } from './foldBack.ts';
import { groupIntoBlock } from './groupIntoBlock.ts';
import { importCsv } from './importCsv.ts';
import { newDocument } from './newDocument.ts';
import { openFile } from './openFile.ts';
import { openLabs } from './openLabs.ts';
import { openLayer } from './openLayer.ts';
import { openLessons } from './openLessons.ts';
import { paintPoints } from './paintPoints.ts';
import { paste } from './paste.ts';
import { play } from './play.ts';
import { playLesson } from './playLesson.ts';
import { predict } from './predict.ts';
import { present } from './present.ts';
import { quiz } from './quiz.ts';
import { redo } from './redo.ts';
import { removeAndBridge } from './removeAndBridge.ts';
import { removeSelection } from './removeSelection.ts';
import { save } from './save.ts';
import { saveWithWeights } from './saveWithWeights.ts';
import { selectAll } from './selectAll.ts';
import { share } from './share.ts';
import { showCommands } from './showCommands.ts';
import { showEarlierWork } from './showEarlierWork.ts';
import { showExamples } from './showExamples.ts';
import { showShortcuts } from './showShortcuts.ts';
import { startWire } from './startWire.ts';
import { switchTheme } from './switchTheme.ts';
import { takeSteps } from './takeStep.ts';
import { tidyUp } from './tidyUp.ts';
import { togglePanels } from './togglePanel.ts';
import { train } from './train.ts';
import { undo } from './undo.ts';
import { ungroup } from './ungroup.ts';
import { writeFormula } from './writeFormula.ts';
import { writeLesson } from './writeLesson.ts';
import { zoomIn } from './zoomIn.ts';
import { zoomOut } from './zoomOut.ts';
import { zoomToActual } from './zoomToActual.ts';

export const commands: readonly Command[] = [
  newDocument,
  showExamples,
  openLessons,
  writeLesson,
  openLabs,
  openFile,
  showEarlierWork,
  save,
  saveWithWeights,
  share,
  undo,
  redo,
  cut,
  copy,
  paste,
  duplicate,
  removeSelection,
  removeAndBridge,
  selectAll,
  clearSelection,
  find,
  addNode,
  buildNetwork,
  writeFormula,
  addLayer,
  openLayer,
  foldBack,
  groupIntoBlock,
  ungroup,
  startWire,
  tidyUp,
  importCsv,
  paintPoints,
  drawDigit,
  ...takeSteps,
  play,
  predict,
  quiz,
  checkGradients,
  train,
  fitAll,
  fitSelection,
  zoomToActual,
  zoomIn,
  zoomOut,
  ...chooseDigits,
  ...togglePanels,
  playLesson,
  present,
  switchTheme,
  ...chooseLanguage,
  showCommands,
  showShortcuts,
];
