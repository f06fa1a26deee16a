// A table of a lab says what is to stand in it, until something does.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EditorProvider } from '../../../app/editor/EditorContext.tsx';
import { createEditor } from '../../../app/editor/editor.ts';
import { LabTable } from '../../../app/labs/LabTable.tsx';
import { emptyDocument } from '../../../engine/index.ts';

function bodyOf(rows: readonly string[]): string {
  const editor = createEditor(emptyDocument, { language: 'en', theme: 'light' });
  const page = renderToStaticMarkup(
    <EditorProvider editor={editor}>
      <LabTable caption={null} heads={['a', 'b']} end="open" nothing="yet to come">
        {rows.map((row) => (
          <tr key={row}>
            <td>{row}</td>
          </tr>
        ))}
      </LabTable>
    </EditorProvider>,
  );
  return page.slice(page.indexOf('<tbody>'), page.indexOf('</tbody>'));
}

test('without rows it says so, across all of its columns', () => {
  expect(bodyOf([])).toContain('colSpan="3">yet to come');
  expect(bodyOf(['first', 'second'])).not.toContain('yet to come');
});
