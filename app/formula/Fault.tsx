// Where a text stops being a formula, and what was expected there.

import { useTexts } from '../i18n/texts.ts';
import type { ReadFormula } from './readFormula.ts';
import { texts } from './texts.ts';
import './fault.css';

type Faulty = Extract<ReadFormula, { ok: false }>;

export function Fault({ typed, fault }: { readonly typed: string; readonly fault: Faulty['fault'] }) {
  const say = useTexts(texts);
  if (fault === 'noVariable') return <span className="formula-fault">{say('noVariable')}</span>;
  const expected = say(`expected.${fault.expected}`);
  const { position, found } = fault;
  return (
    <>
      <span className="formula-marked" aria-hidden>
        {typed.slice(0, position)}
        <mark>{found || ' '}</mark>
        {typed.slice(position + found.length)}
      </span>
      <span className="formula-fault">
        {found === '' ? say('cutShort', { expected }) : say('mistake', { expected, found })}
      </span>
    </>
  );
}
