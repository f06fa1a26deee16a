// A check under way: it begins again when the numbers change, and lays its verdicts over the page.

import { useEffect, useState } from 'react';
import { questionsOf } from '../../engine/quizzing.ts';
import { useDerived, useEditor } from '../editor/EditorContext.tsx';
import { type Cover, uncovered } from '../session/cover.ts';
import { checking, type Report, type Row } from './checking.ts';

/** Milliseconds of work before the page has its turn. */
const slice = 12;

/** null before the first element. `stop` keeps what has been found. */
export function useCheck(): {
  readonly report: Report | null;
  readonly stop: () => void;
  readonly again: () => void;
} {
  const editor = useEditor();
  const computed = useDerived((derived) => derived.computed);
  const revision = useDerived((derived) => derived.revision);
  const [report, setReport] = useState<Report | null>(null);
  const [order, setOrder] = useState<{ readonly times: number; readonly isStopped: boolean }>({
    times: 0,
    isStopped: false,
  });
  useEffect(() => {
    if (order.isStopped || revision < 0 || computed.run.plan.seed === null) return;
    const work = checking(computed, () => performance.now());
    let timer: ReturnType<typeof setTimeout>;
    const goOn = (): void => {
      const end = performance.now() + slice;
      let next = work.next();
      while (next.done !== true && next.value.costs === null && performance.now() < end) next = work.next();
      if (next.done === true) return;
      setReport(next.value);
      if (next.value.costs === null) timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [computed, revision, order]);
  const rows = report?.costs === null ? undefined : report?.rows;
  useEffect(() => {
    if (rows === undefined) return;
    const covers = coversFor(rows, computed.run.plan);
    editor.session.setState({ ...uncovered, covers });
    return () => {
      // By now a lesson may have laid its own.
      if (editor.session.getState().covers === covers) editor.session.setState(uncovered);
    };
  }, [editor, rows, computed]);
  return {
    report,
    stop: () => setOrder({ ...order, isStopped: true }),
    again: () => setOrder({ times: order.times + 1, isStopped: false }),
  };
}

function coversFor(
  rows: readonly Row[],
  plan: Parameters<typeof questionsOf>[0],
): ReadonlyMap<string, Cover> {
  const verdicts = new Map<string, Row['verdict']>(
    rows.flatMap(({ name, verdict }) => [
      [`node-${name}-gradient`, verdict] as const,
      [`parameter-${name}-gradient`, verdict] as const,
    ]),
  );
  const covers = new Map<string, Cover>();
  for (const { names } of questionsOf(plan)) {
    const mark = names.map((name) => verdicts.get(name)).find((each) => each !== undefined);
    if (mark !== undefined) for (const name of names) covers.set(name, { kind: 'marked', mark });
  }
  return covers;
}
