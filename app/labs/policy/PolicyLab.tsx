// Chapter 8: a bandit, then a grid, learnt from rewards alone.

import { useMemo, useState } from 'react';
import {
  armChances,
  bandit,
  type Episode,
  gridWorld,
  noPreference,
  type PolicyWeights,
  playEpisode,
  policyOf,
} from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Formula } from '../../math/Formula.tsx';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { Choice } from '../Choice.tsx';
import { LabNumber } from '../LabNumber.tsx';
import { LabTable } from '../LabTable.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { GridPolicy } from './GridPolicy.tsx';
import { texts } from './texts.ts';

const worlds = { bandit, grid: gridWorld } as const;
const rates = { bandit: 0.3, grid: 1 } as const;
const many = 50;
const rule = 'w \\leftarrow w + \\alpha \\, \\nabla \\log \\pi(a) \\cdot R';

interface Learnt {
  readonly weights: PolicyWeights;
  readonly rewards: readonly number[];
  readonly last: Episode | null;
}

const fresh = (world: keyof typeof worlds): Learnt => ({
  weights: noPreference(worlds[world]),
  rewards: [],
  last: null,
});

export function PolicyLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const [world, setWorld] = useState<keyof typeof worlds>('bandit');
  const [rate, setRate] = useState<number>(rates.bandit);
  const [learnt, setLearnt] = useState(() => fresh('bandit'));
  const { weights, rewards, last } = learnt;
  const policy = useMemo(() => policyOf(weights), [weights]);
  const begin = (next: keyof typeof worlds): void => {
    if (next !== world) setRate(rates[next]);
    setWorld(next);
    setLearnt(fresh(next));
  };
  const play = (episodes: number): void => {
    let now = learnt;
    for (let at = 0; at < episodes; at++) {
      const last = playEpisode(worlds[world], now.weights, rate, `${world} ${now.rewards.length}`);
      now = { weights: last.weights, rewards: [...now.rewards, last.reward], last };
    }
    setLearnt(now);
  };
  return (
    <div className="lab-body">
      <div className="lab-controls">
        <Choice
          legend={text('world')}
          options={['bandit', 'grid'] as const}
          chosen={world}
          choose={begin}
          nameOf={(each) => text(`world.${each}`)}
        />
        <div className="policy-play">
          <LabNumber name={text('rate')} value={rate} fits={(value) => value >= 0} write={setRate} />
          <button type="button" className="button button-outlined" onClick={() => play(1)}>
            {text('one')}
          </button>
          <button type="button" className="button button-outlined" onClick={() => play(many)}>
            {text('many', { count: many })}
          </button>
          <button type="button" className="button" onClick={() => begin(world)}>
            {text('again')}
          </button>
        </div>
        {last !== null && <OpenButton title={`${title}: ${text('open')}`} graph={() => last.document} />}
      </div>
      {world === 'bandit' ? (
        <Arms weights={weights[0] ?? []} chances={policy[0] ?? []} />
      ) : (
        <GridPolicy policy={policy} way={last?.states ?? []} />
      )}
      <p role="status">
        <Standing rewards={rewards} last={last} isBandit={world === 'bandit'} />
      </p>
      <p className="lab-note">
        <Formula latex={rule} /> – {text('rule')}
      </p>
    </div>
  );
}

interface StandingProps {
  readonly rewards: readonly number[];
  readonly last: Episode | null;
  readonly isBandit: boolean;
}

function Standing({ rewards, last, isBandit }: StandingProps) {
  const text = useTexts(texts);
  if (last === null) return text('none');
  const recent = rewards.slice(-many);
  const mean = formatNumber(recent.reduce((sum, each) => sum + each, 0) / recent.length, 3);
  const reward = formatNumber(last.reward, 3);
  const said = isBandit
    ? text('lastArm', { arm: (last.actions[0] ?? 0) + 1, reward })
    : text('lastWay', { steps: last.actions.length, reward });
  return `${text('episodes', { count: rewards.length, last: recent.length, mean })} · ${said}`;
}

interface ArmsProps {
  readonly weights: readonly number[];
  readonly chances: readonly number[];
}

function Arms({ weights, chances }: ArmsProps) {
  const text = useTexts(texts);
  return (
    <LabTable caption={null} heads={[text('armOf'), text('pays'), 'w', 'π']} end="bar">
      {armChances.map((chance, arm) => (
        <tr key={chance}>
          <th scope="row">{text('arm', { arm: arm + 1 })}</th>
          <td>{chance}</td>
          <td>{formatNumber(weights[arm] ?? 0, 3)}</td>
          <td>{formatNumber(chances[arm] ?? 0, 3)}</td>
          <td className="layers-bar policy-bar">
            <span style={{ width: `${(chances[arm] ?? 0) * 100}%` }} />
          </td>
        </tr>
      ))}
    </LabTable>
  );
}
