// Predicted against true values; on the diagonal they agree.

import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { texts } from './texts.ts';

const most = 400;
const size = { width: 240, height: 152, left: 8, foot: 16 } as const;

export function Scatter({
  truth,
  outputs,
}: {
  readonly truth: Float64Array;
  readonly outputs: Float64Array;
}) {
  const text = useTexts(texts);
  const count = Math.min(truth.length, outputs.length);
  const stride = Math.max(1, Math.ceil(count / most));
  const pairs = Array.from({ length: Math.ceil(count / stride) }, (_, at) => at * stride)
    .map((at) => [truth[at] ?? 0, outputs[at] ?? 0] as const)
    .filter(([, given]) => Number.isFinite(given));
  const all = pairs.flat();
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const span = greatest - least || 1;
  const x = (value: number): number => size.left + ((value - least) / span) * (size.width - size.left - 4);
  const y = (value: number): number =>
    size.height - size.foot - ((value - least) / span) * (size.height - size.foot - 4);
  return (
    <svg
      className="training-scatter"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={text('scatter')}
    >
      <title>{text('scatter')}</title>
      <line x1={x(least)} y1={y(least)} x2={x(greatest)} y2={y(greatest)} className="training-diagonal" />
      <path
        d={pairs.map(([own, given]) => `M${x(own)} ${y(given)}h0`).join('')}
        className="training-points"
      />
      <text x={size.left} y={size.height - 4}>
        {formatNumber(least, 3)}
      </text>
      <text x={size.width - 4} y={size.height - 4} textAnchor="end">
        {`${text('trueValue')} ${formatNumber(greatest, 3)}`}
      </text>
      <text x={size.left} y={10}>
        {text('predictedValue')}
      </text>
    </svg>
  );
}
