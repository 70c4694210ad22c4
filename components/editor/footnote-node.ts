import { type Editor, Node } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { FootnoteView } from "./footnote-view";

/**
 * A footnote where its mark belongs. Its number is counted by the style sheet through all editors of the page, so it
 * is right at every moment and stored nowhere.
 */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  content: "text*",
  marks: "bold italic link",
  addOptions: () => ({ label: "" }),
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: () => ["span", { "data-footnote": "" }, 0],
  renderText: () => "",
  addNodeView() {
    const { label } = this.options;
    return ({ node, view, getPos }) => new FootnoteView(node, view, getPos, label);
  },
  addKeyboardShortcuts() {
    return { Enter: () => openNote(this.editor) };
  },
});

/** Goes into the note that is selected; false where none is. */
function openNote(editor: Editor): boolean {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "footnote") return false;
  focusNote(editor, selection.from);
  return true;
}

/** Puts an empty note where the cursor is, behind what is selected, and goes into it. */
export function insertFootnote(editor: Editor): void {
  const { state, view } = editor;
  const type = state.schema.nodes.footnote;
  if (type === undefined || !state.selection.$to.parent.inlineContent) return;
  const at = state.selection.to;
  const tr = state.tr.setSelection(TextSelection.create(state.doc, at)).insert(at, type.create());
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  view.focus();
  focusNote(editor, at);
}

function focusNote({ view }: Editor, at: number): void {
  const dom = view.nodeDOM(at);
  if (dom instanceof HTMLElement) dom.querySelector<HTMLElement>("[contenteditable='true']")?.focus();
}
