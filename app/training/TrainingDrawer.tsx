// The drawer below the canvas in which a graph is trained: controls, settings, curves, readings.

import { useFitBeside } from '../editor/useFitBeside.ts';
import { useTexts } from '../i18n/texts.ts';
import { Charts } from './Charts.tsx';
import { Readings } from './Readings.tsx';
import { Settings } from './Settings.tsx';
import { TrainingBar } from './TrainingBar.tsx';
import { texts } from './texts.ts';
import './training.css';

export function TrainingDrawer() {
  const text = useTexts(texts);
  useFitBeside(true);
  return (
    <div className="training">
      <TrainingBar />
      <div className="training-body">
        <section className="training-settings" aria-label={text('settings')}>
          <Settings />
        </section>
        <Charts />
        <Readings />
      </div>
    </div>
  );
}
