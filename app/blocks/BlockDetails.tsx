// An opened layer or a block: what it is, what it does at its border seen both ways, and why, as algebra.

import { ChevronsLeftRight, ChevronsRightLeft, Ungroup } from 'lucide-react';
import { borderGradients, canFold } from '../../engine/blocks.ts';
import { type Block, type Compute, limits, nodesWithin, ops } from '../../engine/index.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { foldBack } from '../commands/foldBack.ts';
import { openLayer } from '../commands/openLayer.ts';
import { ungroup } from '../commands/ungroup.ts';
import { setBlockLabel } from '../editing/setBlockLabel.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Field } from '../inspector/Field.tsx';
import { Formula } from '../math/Formula.tsx';
import { BorderTable } from './BorderTable.tsx';
import { blockName } from './blockName.ts';
import { texts } from './texts.ts';
import './blocks.css';

export function BlockDetails({ id }: { readonly id: string }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const document = useDocument((state) => state);
  const block = document.blocks.get(id);
  if (block === undefined) return null;
  const name = blockName(document, id, language);
  const op = ops.get(block.opened?.type ?? '');
  const isWhole = canFold(document, id);
  return (
    <>
      <header>
        <h3>{name}</h3>
        <p className="inspector-about">{text('nodes', { count: nodesWithin(document.blocks, id).size })}</p>
        {op !== undefined && !isWhole && (
          <p className="inspector-about">{text('changed', { name: op.text[language].name })}</p>
        )}
      </header>
      {!isWhole && <Name block={block} />}
      <div className="blocks-actions">
        {block.folded ? (
          <CommandButton
            command={openLayer}
            icon={ChevronsLeftRight}
            show="both"
            className="button-outlined"
          />
        ) : (
          <CommandButton
            command={foldBack}
            icon={ChevronsRightLeft}
            show="both"
            className="button-outlined"
          />
        )}
        <CommandButton command={ungroup} icon={Ungroup} show="both" className="button-outlined" />
      </div>
      {isWhole && op?.kind === 'compute' && (
        <>
          <Border block={block} />
          <Algebra expansion={op.expand} input={block.inputs[0]?.name ?? 'x'} />
        </>
      )}
    </>
  );
}

function Name({ block: { id, label } }: { readonly block: Block }) {
  const text = useTexts(texts);
  const editor = useEditor();
  return (
    <div className="inspector-fields">
      <Field
        name={text('label')}
        value={label ?? ''}
        maxLength={limits.text}
        read={(written) => written}
        write={(written, policy) => editor.document.edit(setBlockLabel(id, written), policy)}
      />
    </div>
  );
}

/** Worked out anew with every pass. */
function Border({ block }: { readonly block: Block }) {
  const editor = useEditor();
  useDerived(({ revision, computed }) => `${revision} ${computed.document.model.nodes.size}`);
  const isReached = useSession(({ position }) => position === null);
  const { computed } = editor.derived.getState();
  const borders = borderGradients(computed.document, computed, block.id, editor.computing.mode());
  return isReached && borders.length > 0 ? <BorderTable borders={borders} /> : null;
}

/** Every line equals the one before: the first is what the parts multiply to, the last what the layer does. */
function Algebra({ expansion, input }: { readonly expansion: Compute['expand']; readonly input: string }) {
  const text = useTexts(texts);
  if (expansion === null || expansion.algebra.length === 0) return null;
  const remembers = Object.keys(expansion.remembered).length > 0;
  return (
    <section className="inspector-formulas">
      <h4>{text('algebra')}</h4>
      <p className="inspector-quiet">{text(remembers ? 'algebraTraining' : 'algebraLead')}</p>
      <Formula latex={`\\frac{\\partial L}{\\partial ${input}}`} block="display" />
      {expansion.algebra.map((line) => (
        <Formula key={line} latex={`= ${line}`} block="display" />
      ))}
    </section>
  );
}
