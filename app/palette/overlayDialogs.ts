// The dialogs that are fetched together, apart from the first load.

export { EarlierWork } from '../autosave/EarlierWork.tsx';
export { AddNode } from './AddNode.tsx';
export { CommandPalette } from './CommandPalette.tsx';
export { FindNode } from './FindNode.tsx';
export { ShortcutSheet } from './ShortcutSheet.tsx';
