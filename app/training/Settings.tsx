// How the document is to be trained: each setting an edit of the document, with undo.

import { useId } from 'react';
import type { Json, JsonObject } from '../../engine/index.ts';
import { optimizers, readTraining, schedules, splitFields, trainingFields } from '../../engine/training.ts';
import type { Policy } from '../document/documentStore.ts';
import { setTraining } from '../editing/setTraining.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { RateSetting } from './RateSetting.tsx';
import { ChoiceSetting, NumberSetting } from './SettingField.tsx';
import { texts } from './texts.ts';

type Write = (value: Json, policy: Policy) => void;

export function Settings() {
  const text = useTexts(texts);
  return (
    <>
      <Group name={text('group.learning')}>
        <Learning />
      </Group>
      <Group name={text('group.length')}>
        <NumberOf name="batchSize" />
        <NumberOf name="epochs" />
        <NumberOf name="steps" />
        <ChoiceOf name="sampling" />
        <NumberOf name="patience" />
        <NumberOf name="seed" />
      </Group>
      <Group name={text('group.data')}>
        <Split />
        <ChoiceOf name="scaling" />
      </Group>
    </>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  const id = useId();
  return (
    <fieldset className="training-group" aria-labelledby={id}>
      <legend id={id}>{name}</legend>
      {children}
    </fieldset>
  );
}

const useSettings = () => useDocument(({ training }) => training);

function useWrite(name: string): Write {
  const { document } = useEditor();
  return (value, policy) => document.edit(setTraining(name, value), policy);
}

/** Optimizer and schedule, each with its numbers, and what else bears on a step. */
function Learning() {
  const text = useTexts(texts);
  const { optimizer, schedule } = readTraining(useSettings()).value;
  const writeOptimizer = useWrite('optimizer');
  const writeSchedule = useWrite('schedule');
  return (
    <>
      <RegistryChoice
        name={text('optimizer')}
        registry={optimizers}
        value={optimizer.id}
        write={writeOptimizer}
      />
      <RateSetting
        value={optimizer.numbers.rate ?? 0}
        write={(rate, policy) => writeOptimizer({ type: optimizer.id, ...optimizer.numbers, rate }, policy)}
      />
      <NumbersOf registry={optimizers} chosen={optimizer} write={writeOptimizer} />
      <RegistryChoice
        name={text('schedule')}
        registry={schedules}
        value={schedule.id}
        write={writeSchedule}
      />
      <NumbersOf registry={schedules} chosen={schedule} write={writeSchedule} />
      <NumberOf name="weightDecay" />
      <NumberOf name="l1" />
      <NumberOf name="clip" />
    </>
  );
}

type Registry = typeof optimizers | typeof schedules;

interface RegistryProps {
  readonly registry: Registry;
  readonly write: Write;
}

function RegistryChoice({
  name,
  registry,
  value,
  write,
}: RegistryProps & { readonly name: string; readonly value: string }) {
  const language = useSession((session) => session.language);
  const options = [...registry.values()].map(({ id, text }) => [id, text[language].name] as const);
  return (
    <ChoiceSetting
      name={name}
      value={value}
      options={options}
      title={registry.get(value)?.text[language].about}
      write={(type) => write({ type }, 'commit')}
    />
  );
}

const named = ['momentum', 'rho', 'beta1', 'beta2', 'decay', 'every', 'factor', 'least'] as const;
const isNamed = (name: string): name is (typeof named)[number] => named.some((one) => one === name);

function NumbersOf({
  registry,
  chosen: { id, numbers },
  write,
}: RegistryProps & { readonly chosen: { readonly id: string; readonly numbers: JsonObject } }) {
  const text = useTexts(texts);
  const params = Object.entries(registry.get(id)?.params ?? {}).filter(([name]) => name !== 'rate');
  return params.map(([name, param]) => (
    <NumberSetting
      key={`${id} ${name}`}
      name={isNamed(name) ? text(`number.${name}`) : name}
      param={param}
      value={numbers[name] ?? null}
      write={(value, policy) => write({ type: id, ...numbers, [name]: value }, policy)}
    />
  ));
}

function NumberOf({
  name,
}: {
  readonly name: 'batchSize' | 'epochs' | 'steps' | 'patience' | 'seed' | 'weightDecay' | 'l1' | 'clip';
}) {
  const text = useTexts(texts);
  const value = readTraining(useSettings()).value[name];
  return (
    <NumberSetting name={text(name)} param={trainingFields[name]} value={value} write={useWrite(name)} />
  );
}

const choices = {
  sampling: ['epochs', 'replacement'],
  scaling: ['none', 'standardise', 'unit'],
} as const;

function ChoiceOf({ name }: { readonly name: keyof typeof choices }) {
  const text = useTexts(texts);
  const value = readTraining(useSettings()).value[name];
  const write = useWrite(name);
  const options =
    name === 'sampling'
      ? choices.sampling.map((id) => [id, text(`sampling.${id}`)] as const)
      : choices.scaling.map((id) => [id, text(`scaling.${id}`)] as const);
  return (
    <ChoiceSetting
      name={text(name)}
      value={value}
      options={options}
      title={undefined}
      write={(chosen) => write(chosen, 'commit')}
    />
  );
}

function Split() {
  const text = useTexts(texts);
  const { split } = readTraining(useSettings()).value;
  const write = useWrite('split');
  return (['validation', 'test'] as const).map((part) => (
    <NumberSetting
      key={part}
      name={text(part)}
      param={splitFields[part]}
      value={split[part]}
      write={(value, policy) => write({ ...split, [part]: value }, policy)}
    />
  ));
}
