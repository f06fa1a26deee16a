// The rows that were given the wrong class, the surest mistakes first: as pictures where they are images, else as numbers.

import { dataSets } from '../../engine/index.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { MistakenImages } from './MistakenImages.tsx';
import { MistakenRows } from './MistakenRows.tsx';
import type { PictureSize, Shown } from './mistaken.ts';
import { PartChoice, usePart } from './PartChoice.tsx';
import type { DataAbout, Misjudged, Report } from './protocol.ts';
import { texts } from './texts.ts';
import { usePicked } from './usePicked.ts';
import { useTraining } from './useTraining.ts';

export function Mistakes() {
  const text = useTexts(texts);
  const report = useTraining((state) => state.report);
  const about = useTraining((state) => state.about[0]);
  const choice = usePart();
  const scores = report?.scores[choice.part] ?? null;
  if (report === null || scores === null || about === undefined)
    return <p className="training-hint">{text('noScores')}</p>;
  const { mistakes } = report.rows[choice.part];
  const { accuracy, rows } = scores;
  const shown = mistakes.length;
  const wrong = accuracy === null ? null : Math.round((1 - accuracy) * rows);
  return (
    <>
      <PartChoice {...choice}>
        {wrong !== null && (
          <span>
            {wrong === 0 ? text('noMistakes', { rows }) : text('mistakesOf', { wrong, rows, shown })}
          </span>
        )}
      </PartChoice>
      {wrong === null && <p className="training-hint">{text('noConfusion')}</p>}
      {shown > 0 && <List key={choice.part} about={about} mistakes={mistakes} told={report.told} />}
    </>
  );
}

interface ListProps {
  readonly about: DataAbout;
  readonly mistakes: readonly Misjudged[];
  readonly told: Report['told'];
}

function List({ about, mistakes, told }: ListProps) {
  const digits = useSession((session) => session.digits);
  const picture = usePicture(about);
  const { isPicked, pick } = usePicked(about);
  const nameOf = (place: number): string => about.target.names[place] ?? String(place);
  const shown = mistakes.map((mistake): Shown => {
    const { truth, given, says } = mistake;
    const sureness = told === 'values' ? formatNumber(says, digits) : `${(100 * says).toFixed(1)} %`;
    return { ...mistake, true: nameOf(truth), taken: nameOf(given), sureness, isPicked: isPicked(mistake) };
  });
  return picture === null ? (
    <MistakenRows about={about} mistakes={shown} pick={pick} />
  ) : (
    <MistakenImages size={picture} about={about} mistakes={shown} pick={pick} />
  );
}

/** Of the rows that are images of one channel, in their own shape or laid out as a row; null where they are not. */
function usePicture({ node, features }: DataAbout): PictureSize | null {
  const set = useDocument(({ model }) => dataSets.get(String(model.nodes.get(node)?.params.data)));
  const shape = features.length > 1 ? features : set?.source === 'asset' ? set.image : null;
  const [height = 0, width = 0, ...deeper] = shape?.filter((length, axis) => axis > 0 || length > 1) ?? [];
  return width === 0 || deeper.length > 0 ? null : { height, width };
}
