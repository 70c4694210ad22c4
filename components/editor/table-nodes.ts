import { type Editor, type Extensions, Node } from "@tiptap/core";
import type { Node as DocumentNode, Schema } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { fixTables, goToNextCell, isInTable, tableEditing } from "@tiptap/pm/tables";

/** What each node is to a table. */
const roles = new Map([
  ["table", "table"],
  ["tableRow", "row"],
  ["tableHeader", "header_cell"],
  ["tableCell", "cell"],
]);

/** No table and no heading in a cell: what lib/text/rich-text-reader lets through. */
const insideCell = "(paragraph | bulletList | orderedList | blockquote)+";

const cellAttributes = {
  colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "colspan") },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, "rowspan") },
  // The table program keeps widths here; a page sets none, and so none is kept.
  colwidth: { default: null, rendered: false, parseHTML: () => null },
};

function spanOf(element: HTMLElement, name: string): number {
  const span = Number(element.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}

const Table = Node.create({
  name: "table",
  // Not of the group "block", so that it stands at the top level only.
  group: "top",
  content: "tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
  extendNodeSchema: (extension) => {
    const tableRole = roles.get(extension.name);
    return tableRole === undefined ? {} : { tableRole };
  },
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    return {
      Tab: () => goToNextCell(1)(this.editor.state, this.editor.view.dispatch),
      "Shift-Tab": () => goToNextCell(-1)(this.editor.state, this.editor.view.dispatch),
    };
  },
  onCreate() {
    const repaired = fixTables(this.editor.state);
    if (repaired) this.editor.view.dispatch(repaired);
  },
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const cell = (name: "tableCell" | "tableHeader", tag: "td" | "th") =>
  Node.create({
    name,
    content: insideCell,
    isolating: true,
    addAttributes: () => cellAttributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

/** Tables of rows with cells that may span; widths are the page's. */
export function tableExtensions(): Extensions {
  return [Table, TableRow, cell("tableHeader", "th"), cell("tableCell", "td")];
}

/** Puts a table of two columns and three rows, the first of them its head, where the cursor is. */
export function insertTable(editor: Editor): void {
  const { state, view } = editor;
  if (isInTable(state)) return;
  const table = emptyTable(state.schema);
  if (table === null) return;
  const at = state.selection.$from.depth === 0 ? state.selection.from : state.selection.$from.after(1);
  // Behind a table at the end there is a line to go on from.
  const line = at === state.doc.content.size ? state.schema.nodes.paragraph?.create() : undefined;
  const tr = state.tr.insert(at, line === undefined ? table : [table, line]);
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

function emptyTable(schema: Schema): DocumentNode | null {
  const { table, tableRow, tableHeader, tableCell } = schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell) return null;
  const rows = [tableHeader, tableCell, tableCell].map((type) => {
    const cells = [type.createAndFill(), type.createAndFill()].filter((made) => made !== null);
    return tableRow.create(null, cells);
  });
  return table.create(null, rows);
}
