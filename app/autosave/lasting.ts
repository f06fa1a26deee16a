// What makes work outlast this page: leave to keep the storage, the time of the last file, the place in a lesson. Fetched once the page stands.

import type { Editor } from '../editor/editor.ts';
import { followPlace } from '../lessons/followPlace.ts';
import type { Autosave } from './autosave.ts';
import type { Shelf } from './shelf.ts';
import { readNote, writeNote } from './works.ts';

export function makeLasting(editor: Editor, autosave: Autosave, shelf: Shelf): void {
  followFileSaves(editor, autosave, shelf);
  // Where there is no storage, the place is known as long as the page lives, and so is the time of the last file.
  followPlace(editor, (place) => void writeNote(shelf, 'lesson', autosave.work(), place).catch(() => {}));
  askOnceSaved(autosave);
}

/** What the session knows of the last file goes with the work, and comes back with it. */
function followFileSaves({ session }: Editor, { work }: Autosave, shelf: Shelf): void {
  const note = (at: number | null): void => void writeNote(shelf, 'file', work(), at).catch(() => {});
  const { fileSavedAt } = session.getState();
  const opened = work();
  const recall = (at: unknown): void => {
    if (work() === opened && typeof at === 'number')
      session.setState((state) => ({ fileSavedAt: state.fileSavedAt ?? at }));
  };
  if (fileSavedAt === null) void readNote(shelf, 'file', opened).then(recall, () => {});
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
