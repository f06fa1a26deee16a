// A formula put on the page: nodes, wires and places, in one step that one undo takes back.

import { drawFormula, type Expr } from '../../engine/formulas.ts';
import { type Document, emptyDocument, type Language, ops } from '../../engine/index.ts';
import { putIn } from '../builder/build.ts';
import { figureOf } from '../canvas/figure.ts';
import type { Editor } from '../editor/editor.ts';
import type { Size } from '../layout/diagram.ts';
import { tidy } from '../layout/tidy.ts';
import { nothing } from '../session/selection.ts';

interface Written {
  readonly expr: Expr;
  readonly label: string | null;
  readonly values: Readonly<Record<string, number>>;
}

/** From now on, its result is what is differentiated. */
export async function drawIn(editor: Editor, written: Written): Promise<void> {
  const { model, result } = drawFormula(written.expr, written);
  const drawing: Document = { ...emptyDocument, model, target: { node: result, seed: 1 } };
  const { language } = editor.session.getState();
  const layout = await tidy(drawing, sizesOf(drawing, language));
  const wasEmpty = editor.document.getState().document.model.nodes.size === 0;
  putIn(editor, { ...drawing, layout });
  // Then the details are those of the whole: its formula.
  if (wasEmpty) editor.session.setState({ selection: nothing });
}

const sizesOf = ({ model }: Document, language: Language): ReadonlyMap<string, Size> =>
  new Map(
    [...model.nodes].map(([id, node]) => [
      id,
      figureOf(node, ops.get(node.type), { inputs: [], outputs: [] }, language),
    ]),
  );
