// Curves over steps, drawn by uPlot; the numbers under the pointer are said by whoever shows the plot.

import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import { useSession } from '../editor/EditorContext.tsx';
import 'uplot/dist/uPlot.min.css';

export interface Curve {
  readonly name: string;
  /** A custom property of the page. */
  readonly colour: string;
  readonly stroke: 'solid' | 'dashed' | 'faint';
  readonly steps: readonly number[];
  readonly values: readonly (number | null)[];
}

interface PlotProps {
  readonly name: string;
  readonly curves: readonly Curve[];
  readonly scale: 'linear' | 'log';
  readonly format: (value: number) => string;
  /** The step under the pointer; null where there is none. */
  readonly onHover: (step: number | null) => void;
}

export function Plot({ name, curves, scale, format, onHover }: PlotProps) {
  const theme = useSession((session) => session.theme);
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | null>(null);
  const hovered = useRef(onHover);
  hovered.current = onHover;
  // Another look needs another plot; other numbers do not.
  const look = JSON.stringify([scale, theme, curves.map(({ colour, stroke }) => [colour, stroke])]);
  const latest = useRef(curves);
  latest.current = curves;
  useEffect(() => {
    const element = place.current;
    if (element === null || look === '') return;
    const made = new UPlot(
      options(element, latest.current, scale, format, (step) => hovered.current(step)),
      dataOf(latest.current),
      element,
    );
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize(sizeOf(element)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [look, scale, format]);
  useEffect(() => plot.current?.setData(dataOf(curves)), [curves]);
  return <div ref={place} className="training-plot" role="img" aria-label={name} />;
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: Math.max(80, clientWidth),
  height: Math.max(60, clientHeight),
});

/** All curves over the steps of any; gaps where a curve has no point are drawn through. */
function dataOf(curves: readonly Curve[]): UPlot.AlignedData {
  if (curves.length === 0) return [[0, 1], []];
  return UPlot.join(
    curves.map(({ steps, values }) => [[...steps], [...values]] as UPlot.AlignedData),
    curves.map(() => [0, 0]),
  );
}

function options(
  element: HTMLElement,
  curves: readonly Curve[],
  scale: PlotProps['scale'],
  format: PlotProps['format'],
  onHover: PlotProps['onHover'],
): UPlot.Options {
  const style = getComputedStyle(element);
  const colour = (property: string): string => style.getPropertyValue(property).trim();
  const [ink, line] = [colour('--quiet'), colour('--line')];
  const axis: UPlot.Axis = {
    stroke: ink,
    font: `11px ${style.fontFamily}`,
    grid: { stroke: line, width: 1 },
    ticks: { stroke: line, width: 1, size: 4 },
    gap: 4,
  };
  return {
    ...sizeOf(element),
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
    scales: {
      x: { time: false },
      y: scale === 'log' ? { distr: 3, log: 10 } : { distr: 1 },
    },
    axes: [
      { ...axis, size: 24, values: (_, ticks) => ticks.map((tick) => tick.toLocaleString('en')) },
      { ...axis, size: 48, values: (_, ticks) => ticks.map((tick) => (tick === null ? '' : format(tick))) },
    ],
    series: [
      {},
      ...curves.map(
        ({ name, colour: property, stroke }): UPlot.Series => ({
          label: name,
          stroke: colour(property),
          alpha: stroke === 'faint' ? 0.3 : 1,
          width: stroke === 'faint' ? 1 : 2,
          ...(stroke === 'dashed' ? { dash: [6, 4] } : {}),
          spanGaps: true,
          points: { show: false },
        }),
      ),
    ],
    hooks: {
      setCursor: [
        ({ cursor, data }) => onHover(typeof cursor.idx === 'number' ? (data[0][cursor.idx] ?? null) : null),
      ],
    },
  };
}
