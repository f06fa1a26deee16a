// What makes work outlast this browser: its leave to keep the storage, and the time of the last file. Fetched once the page stands.

import type { Editor } from '../editor/editor.ts';
import type { Autosave } from './autosave.ts';
import type { Shelf } from './shelf.ts';
import { readFileSave, writeFileSave } from './works.ts';

export function makeLasting(editor: Editor, autosave: Autosave, shelf: Shelf): void {
  followFileSaves(editor, autosave, shelf);
  askOnceSaved(autosave);
}

/** What the session knows of the last file goes with the work, and comes back with it. */
function followFileSaves({ session }: Editor, { work }: Autosave, shelf: Shelf): void {
  // Where there is no storage, the time is known as long as the page lives.
  const note = (at: number | null): void => void writeFileSave(shelf, work(), at).catch(() => {});
  const { fileSavedAt } = session.getState();
  const opened = work();
  const recall = (at: number | null): void => {
    if (work() === opened) session.setState((state) => ({ fileSavedAt: state.fileSavedAt ?? at }));
  };
  if (fileSavedAt === null) void readFileSave(shelf, opened).then(recall, () => {});
  else note(fileSavedAt);
  session.subscribe((state, last) => {
    if (state.fileSavedAt !== last.fileSavedAt) note(state.fileSavedAt);
  });
}

/** Not before there is something to keep: some browsers ask the reader in turn. */
function askOnceSaved({ status }: Autosave): void {
  const stop = status.subscribe((now) => {
    if (now !== 'saved') return;
    stop();
    void keepStorage().catch(() => {});
  });
}

async function keepStorage(): Promise<void> {
  const { storage } = navigator;
  if (storage?.persist === undefined || (await storage.persisted())) return;
  await storage.persist();
}
