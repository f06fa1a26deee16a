// Brings up the page around one editor, or the screen that helps where that fails.

import type { Root } from 'react-dom/client';
import { languages, serializeDocument } from '../../engine/index.ts';
import { App } from '../App.tsx';
import { type Autosave, startAutosave } from '../autosave/autosave.ts';
import { type FirstDocument, firstDocument, readSaved } from '../autosave/firstDocument.ts';
import { sayStatus } from '../autosave/sayStatus.ts';
import { browserShelf, type Shelf } from '../autosave/shelf.ts';
import { createStartGuard, type StartGuard } from '../autosave/startGuard.ts';
import { listWorks, readNote } from '../autosave/works.ts';
import { commands } from '../commands/index.ts';
import { listenForKeys } from '../commands/keymap.ts';
import { listenForClipboard } from '../commands/listenForClipboard.ts';
import { platform } from '../commands/platform.ts';
import type { Guard } from '../document/documentStore.ts';
import { withinLimits } from '../editing/withinLimits.ts';
import { createEditor, type Editor } from '../editor/editor.ts';
import { download } from '../files/download.ts';
import { fileName } from '../files/fileName.ts';
import { chosenLanguage } from '../i18n/chosenLanguage.ts';
import { fetchTexts } from '../i18n/fetchTexts.ts';
import { returnToLesson } from '../lessons/startLesson.ts';
import { withinLocks } from '../lessons/withinLocks.ts';
import { fetchIssueWords } from '../problems/issueWords.ts';
import { notify } from '../session/notify.ts';
import type { Session, SessionStore } from '../session/session.ts';
import { fetchAhead } from '../session/unfetched.ts';
import { summonTraining } from '../training/summon.ts';
import { CrashScreen, type Exit } from './CrashScreen.tsx';
import { chosenTheme } from './chosenTheme.ts';
import { dressPage, showSession } from './dressPage.ts';
import { readPreference } from './preferences.ts';
import { sayFault, sayFaults } from './sayFaults.ts';

type Choice = Pick<Session, 'language' | 'theme'>;

export async function start(root: Root): Promise<void> {
  const choice = chosen();
  const shelf = browserShelf();
  const guard = createStartGuard(storageOrNull());
  showSession(choice);
  window.addEventListener('pagehide', guard.succeed);
  if (guard.begin() === 'open') await open(root, choice, shelf, guard, 'open');
  else await stayClosed(root, choice, shelf, guard);
}

const address = (): URLSearchParams => new URLSearchParams(location.search);

function chosen(): Choice {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return {
    language: chosenLanguage(address().get('lang'), readPreference('language'), navigator.languages),
    theme: chosenTheme(address().get('theme'), readPreference('theme'), system),
  };
}

async function open(
  root: Root,
  choice: Choice,
  shelf: Shelf,
  guard: StartGuard,
  lastWork: 'open' | 'closed',
) {
  try {
    const newWork = (): string => crypto.randomUUID();
    const { language } = choice;
    const [example, lesson] = [address().get('example'), address().get('lesson')];
    const asked = { example, lesson, language, shown: workShown(), lastWork, newWork };
    const [first] = await Promise.all([firstDocument(shelf, asked), fetchTexts(language)]);
    const editor = createEditor(first.document, choice, rules);
    const autosave = startAutosave(
      {
        document: editor.document,
        shelf,
        locks: navigator.locks,
        write: serializeDocument,
        read: readSaved,
        newWork,
        now: Date.now,
      },
      first,
    );
    // On a small screen the details would cover the graph; they are a click away.
    if (matchMedia('(max-width: 960px)').matches)
      editor.session.setState({ panels: new Set(['palette', 'stepper']) });
    attach(editor, autosave, first);
    if (first.quiz !== undefined) (await import('../quiz/quizMaster.ts')).beginQuiz(editor, first.quiz);
    const sayHere = (error: unknown): void => sayFault(editor.session, error);
    const recall = () => readNote(shelf, 'lesson', first.work);
    await returnToLesson(editor, recall).catch(sayHere);
    await followAddress(editor).catch(sayHere);
    addEventListener('hashchange', () => void followAddress(editor));
    show(root, editor, autosave, guard);
    await finish(editor, autosave, shelf);
  } catch (error) {
    guard.fail();
    await showFailure(root, choice, shelf, { kind: 'crashed', error, exits: [reload] });
  }
}

/** What every edit, undo and redo has to keep to. */
function rules(session: SessionStore): Guard {
  const all = [withinLimits(session), withinLocks(session)];
  return (next, before, by) => all.every((rule) => rule(next, before, by));
}

/** All that listens outside React, for as long as the page lives. */
function attach(editor: Editor, autosave: Autosave, first: FirstDocument): void {
  dressPage(editor);
  listenForKeys(editor, commands, platform);
  listenForClipboard(editor);
  sayStatus(editor, autosave);
  sayFaults(editor.session);
  summonTraining(editor);
  keepWorkShown(autosave);
  editor.document.subscribe((state, last) => {
    if (state.replaced === last.replaced) return;
    editor.session.setState({ fileSavedAt: null });
    keepWorkShown(autosave);
  });
  if (first.notice !== null) notify(editor.session, { id: 'start', tone: 'problem', text: first.notice });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  });
  window.addEventListener('pagehide', () => void autosave.flush());
}

/** The browser keeps it for this tab and this address, over every reload; a page opened anew knows of none. */
function workShown(): string | null {
  const { work } = Object(history.state) as { readonly work?: unknown };
  return typeof work === 'string' ? work : null;
}

const keepWorkShown = ({ work }: Autosave): void => history.replaceState({ work: work() }, '');

/** A link to a graph is followed once: from then on the address is that of the reader's own work again. */
async function followAddress(editor: Editor): Promise<void> {
  const fragment = location.hash.slice(1);
  if (fragment === '') return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const isChosen = address().has('lang') || readPreference('language') !== null;
  const { followLink } = await import('../share/followLink.ts');
  await followLink(editor, fragment, isChosen ? 'chosen' : 'of the link');
}

/** The start has succeeded when the page has stood for a moment. */
function show(root: Root, editor: Editor, autosave: Autosave, guard: StartGuard): void {
  root.render(<App editor={editor} autosave={autosave} onFault={guard.fail} />);
  setTimeout(guard.succeed, 2000);
}

/** What nobody misses in the first moment, and the page can do without. */
async function finish(editor: Editor, autosave: Autosave, shelf: Shelf): Promise<void> {
  const fetched = [
    ...languages.map(fetchTexts),
    fetchAhead(fetchIssueWords),
    import('../autosave/lasting.ts').then(({ makeLasting }) => makeLasting(editor, autosave, shelf)),
  ];
  await Promise.allSettled(fetched);
}

const reload: Exit = { label: 'reload', leave: () => location.reload() };

async function stayClosed(root: Root, choice: Choice, shelf: Shelf, guard: StartGuard): Promise<void> {
  const leave = (lastWork: 'open' | 'closed') => () => {
    guard.succeed();
    guard.begin();
    void open(root, choice, shelf, guard, lastWork);
  };
  const exits: Exit[] = [
    { label: 'startWithExample', leave: leave('closed') },
    { label: 'openAgain', leave: leave('open') },
  ];
  await showFailure(root, choice, shelf, { kind: 'startFailed', exits });
}

interface Failure {
  readonly kind: 'crashed' | 'startFailed';
  readonly error?: unknown;
  readonly exits: readonly Exit[];
}

async function showFailure(root: Root, { language }: Choice, shelf: Shelf, failure: Failure): Promise<void> {
  const [[last]] = await Promise.all([listWorks(shelf).catch(() => []), fetchTexts(language)]);
  const save = last === undefined ? null : () => download(fileName(last.title, 'nabla'), last.text);
  root.render(<CrashScreen language={language} save={save} {...failure} />);
}

function storageOrNull(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
