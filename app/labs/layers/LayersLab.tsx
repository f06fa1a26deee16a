// Chapter 6: how the first weights decide what reaches the last layer, and what comes back to the first.

import { useDeferredValue, useMemo, useState } from 'react';
import { ops } from '../../../engine/index.ts';
import { type LayerReport, type LayersSetting, layersDocument, layersOf } from '../../../engine/labs.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { Choice } from '../Choice.tsx';
import { LabTable } from '../LabTable.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { texts } from './texts.ts';

const activations = ['sigmoid', 'tanh', 'relu'] as const;
const scales = [
  { scale: 1, name: '1' },
  { scale: 0.01, name: '0.01' },
  { scale: 'xavier', name: '√(1/n)' },
  { scale: 'he', name: '√(2/n)' },
] as const;

export function LayersLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const [setting, setSetting] = useState<LayersSetting>({ activation: 'sigmoid', scale: 1 });
  // The choice is shown at once, its numbers a moment later.
  const counted = useDeferredValue(setting);
  const layers = useMemo(() => layersOf(counted), [counted]);
  return (
    <div className="lab-body" aria-busy={counted !== setting}>
      <div className="lab-controls">
        <Choice
          legend={text('activation')}
          options={activations}
          chosen={setting.activation}
          choose={(activation) => setSetting({ ...setting, activation })}
          nameOf={(activation) => ops.get(activation)?.text[language].name ?? ''}
        />
        <Choice
          legend={text('scale')}
          options={scales.map(({ scale }) => scale)}
          chosen={setting.scale}
          choose={(scale) => setSetting({ ...setting, scale })}
          nameOf={(chosen) => scales.find(({ scale }) => scale === chosen)?.name ?? ''}
        />
        <OpenButton title={title} graph={() => layersDocument(setting)} />
      </div>
      <div className="layers-row">
        {layers.map((layer) => (
          <Histogram key={layer.layer} report={layer} />
        ))}
      </div>
      <Table layers={layers} />
      <p className="lab-note" role="status">
        <Verdict layers={layers} />
      </p>
    </div>
  );
}

function Histogram({ report }: { readonly report: LayerReport }) {
  const text = useTexts(texts);
  const { layer, bins, range, mean, deviation } = report;
  const most = Math.max(...bins);
  const blanks = { layer, mean: formatNumber(mean, 3), deviation: formatNumber(deviation, 3) };
  return (
    <figure>
      <figcaption>{text('layer', { layer })}</figcaption>
      <svg viewBox="0 0 120 90" role="img" aria-label={text('histogram', blanks)} preserveAspectRatio="none">
        <path
          d={bins.map((bin, at) => `M${at * 4 + 0.4} 90v${((-bin / most) * 88).toFixed(1)}h3.2V90z`).join('')}
        />
      </svg>
      <p aria-hidden>
        <span>{formatNumber(range[0], 3)}</span>
        <span>{formatNumber(range[1], 3)}</span>
      </p>
    </figure>
  );
}

function Table({ layers }: { readonly layers: readonly LayerReport[] }) {
  const text = useTexts(texts);
  const logs = layers.map(({ gradient }) => Math.log10(Math.max(gradient, Number.MIN_VALUE)));
  const [least, most] = [Math.min(...logs) - 1, Math.max(...logs)];
  return (
    <LabTable
      caption={null}
      heads={[text('of'), text('mean'), text('deviation'), text('gradient')]}
      end="bar"
    >
      {layers.map(({ layer, mean, deviation, gradient }, at) => (
        <tr key={layer}>
          <th scope="row">{text('layer', { layer })}</th>
          <td>{formatNumber(mean, 3)}</td>
          <td>{formatNumber(deviation, 3)}</td>
          <td className="is-gradient">{formatNumber(gradient, 3)}</td>
          <td className="layers-bar">
            <span style={{ width: `${(((logs[at] ?? 0) - least) / (most - least)) * 100}%` }} />
          </td>
        </tr>
      ))}
    </LabTable>
  );
}

function Verdict({ layers }: { readonly layers: readonly LayerReport[] }) {
  const text = useTexts(texts);
  const factor = (layers[0]?.gradient ?? 0) / (layers.at(-1)?.gradient ?? 1);
  const verdict = factor < 0.1 ? 'vanishes' : factor > 10 ? 'explodes' : 'keeps';
  return text(verdict, { factor: formatNumber(factor, 2) });
}
