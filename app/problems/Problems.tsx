// The list of everything that is wrong with the graph.

import { useDerived } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { ProblemList } from './ProblemList.tsx';
import { texts } from './texts.ts';

export function Problems() {
  const text = useTexts(texts);
  const count = useDerived(({ computed }) => computed.issues.length);
  return <div className="problems">{count === 0 ? <p>{text('none')}</p> : <ProblemList />}</div>;
}
