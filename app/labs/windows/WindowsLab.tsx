// Chapter 7: convolution and max pooling by hand, one place of the window at a time.

import { useMemo, useState } from 'react';
import {
  courseWindows,
  type Grid,
  type Sliding,
  slideConvolution,
  slidePooling,
} from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { Choice } from '../Choice.tsx';
import { LabNumber } from '../LabNumber.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { StepBar } from '../StepBar.tsx';
import { texts } from './texts.ts';

const kinds = ['convolution', 'pooling'] as const;

export function WindowsLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const [kind, setKind] = useState<(typeof kinds)[number]>('convolution');
  const [step, setStep] = useState(1);
  const [grids, setGrids] = useState(courseWindows);
  const sliding = useMemo(
    () => (kind === 'convolution' ? slideConvolution(grids) : slidePooling(grids)),
    [kind, grids],
  );
  const { places, image, filter, kernel, stride } = sliding;
  const side = Math.sqrt(places.length);
  const [row, column] = [Math.floor((step - 1) / side), (step - 1) % side];
  const isSeen = (y: number, x: number): boolean =>
    step > 0 &&
    y >= row * stride &&
    y < row * stride + kernel &&
    x >= column * stride &&
    x < column * stride + kernel;
  const results = Array.from({ length: side }, (_, y) =>
    places.slice(y * side, (y + 1) * side).map(({ result }, x) => (y * side + x < step ? result : null)),
  );
  return (
    <div className="lab-body">
      <div className="lab-controls">
        <Choice
          legend={text('kind')}
          options={kinds}
          chosen={kind}
          choose={(each) => {
            setKind(each);
            setStep(1);
          }}
          nameOf={(each) => text(`kind.${each}`)}
        />
        <button
          type="button"
          className="button"
          aria-disabled={grids === courseWindows}
          onClick={() => setGrids(courseWindows)}
        >
          {text('reset')}
        </button>
        <OpenButton title={`${title}: ${text(`kind.${kind}`)}`} graph={() => sliding.document} />
      </div>
      <div className="windows-row">
        <Cells
          name={text('input')}
          grid={image}
          isMarked={isSeen}
          write={(changed) => setGrids({ ...grids, image: changed })}
        />
        {filter !== null && <span aria-hidden>⊛</span>}
        {filter !== null && (
          <Cells
            name={text('filter')}
            grid={filter}
            isMarked={() => step > 0}
            write={(changed) => setGrids({ ...grids, filter: changed })}
          />
        )}
        <span aria-hidden>→</span>
        <Cells name={text('output')} grid={results} isMarked={(y, x) => y === row && x === column} />
      </div>
      <StepBar step={step} steps={places.length} setStep={setStep} />
      <p className="windows-sum" role="status">
        <Worked sliding={sliding} step={step} />
      </p>
    </div>
  );
}

interface CellsProps {
  readonly name: string;
  readonly grid: readonly (readonly (number | null)[])[];
  readonly isMarked: (row: number, column: number) => boolean;
  /** Where its numbers can be typed. */
  readonly write?: (grid: Grid) => void;
}

const keyed = <T,>(items: readonly T[]) => items.map((item, at) => ({ item, at, key: `${at}` }));

/** The grid with another number at one place. */
const withCell = (grid: CellsProps['grid'], row: number, column: number, number: number): Grid =>
  grid.map((cells, y) => cells.map((cell, x) => (y === row && x === column ? number : (cell ?? 0))));

function Cells({ name, grid, isMarked, write }: CellsProps) {
  const text = useTexts(texts);
  return (
    <table className="windows-cells">
      <caption>{name}</caption>
      <tbody>
        {keyed(grid).map(({ item: row, at: y, key }) => (
          <tr key={key}>
            {keyed(row).map(({ item: number, at: x, key }) => (
              <td key={key} data-marked={isMarked(y, x)}>
                {number !== null && write !== undefined ? (
                  <LabNumber
                    name={text('cell', { name, row: y + 1, column: x + 1 })}
                    look="bare"
                    value={number}
                    write={(typed) => write(withCell(grid, y, x, typed))}
                  />
                ) : (
                  number !== null && formatNumber(number)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const listOf = (filter: Grid): readonly number[] => filter.flat();

function Worked({ sliding: { filter, places }, step }: { readonly sliding: Sliding; readonly step: number }) {
  const text = useTexts(texts);
  const place = places[step - 1];
  if (place === undefined) return text('start');
  const { seen, result } = place;
  const weights = filter === null ? [] : listOf(filter);
  const worked =
    filter === null
      ? `max(${seen.map((number) => formatNumber(number)).join(', ')})`
      : seen.map((number, at) => `${formatNumber(number)}·${formatNumber(weights[at] ?? 0)}`).join(' + ');
  return (
    <>
      {text(filter === null ? 'greatest' : 'sum')}{' '}
      <b>
        {worked} = {formatNumber(result)}
      </b>
    </>
  );
}
