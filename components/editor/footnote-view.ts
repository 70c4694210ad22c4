import { baseKeymap, toggleMark } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { StepMap } from "@tiptap/pm/transform";
import { EditorView, type NodeView } from "@tiptap/pm/view";

/**
 * The mark of a footnote, and, while it is selected, a small editor of its words below it. Changes go step by step
 * into the text around it, so that undo and saving know them like any other (after ProseMirror's footnote example).
 */
export class FootnoteView implements NodeView {
  readonly dom: HTMLElement;
  private inner: EditorView | null = null;
  private node: DocumentNode;
  private readonly outer: EditorView;
  private readonly getPos: () => number | undefined;
  private readonly label: string;

  constructor(node: DocumentNode, outer: EditorView, getPos: () => number | undefined, label: string) {
    this.node = node;
    this.outer = outer;
    this.getPos = getPos;
    this.label = label;
    this.dom = document.createElement("span");
    this.dom.className = "note-mark";
    this.dom.title = node.textContent;
  }

  selectNode(): void {
    this.dom.classList.add("ProseMirror-selectednode");
    if (this.inner === null && this.outer.editable) this.open();
  }

  deselectNode(): void {
    this.dom.classList.remove("ProseMirror-selectednode");
    this.close();
  }

  update(node: DocumentNode): boolean {
    if (!node.sameMarkup(this.node)) return false;
    this.node = node;
    this.dom.title = node.textContent;
    if (this.inner !== null) this.follow(this.inner, node);
    return true;
  }

  destroy(): void {
    this.close();
  }

  stopEvent(event: Event): boolean {
    return this.inner !== null && event.target instanceof Node && this.inner.dom.contains(event.target);
  }

  ignoreMutation(): boolean {
    return true;
  }

  private open(): void {
    const place = this.dom.appendChild(document.createElement("span"));
    place.className = "note-words";
    const { schema } = this.node.type;
    const mark = (name: string) => {
      const type = schema.marks[name];
      return type === undefined ? () => false : toggleMark(type);
    };
    const leave = () => {
      const at = this.getPos();
      if (at === undefined) return false;
      const { state } = this.outer;
      const after = TextSelection.create(state.doc, at + this.node.nodeSize);
      this.outer.dispatch(state.tr.setSelection(after));
      this.outer.focus();
      return true;
    };
    this.inner = new EditorView(place, {
      attributes: { role: "textbox", "aria-label": this.label, spellcheck: "true" },
      state: EditorState.create({
        doc: this.node,
        plugins: [
          keymap({
            Enter: leave,
            Escape: leave,
            "Mod-b": mark("bold"),
            "Mod-i": mark("italic"),
            "Mod-z": () => undo(this.outer.state, this.outer.dispatch),
            "Mod-y": () => redo(this.outer.state, this.outer.dispatch),
          }),
          keymap(baseKeymap),
        ],
      }),
      dispatchTransaction: (tr) => this.pass(tr),
      handleDOMEvents: {
        mousedown: () => {
          // The whole text has the focus still when its mark was just pressed.
          if (this.outer.hasFocus()) this.inner?.focus();
          return false;
        },
      },
    });
  }

  private close(): void {
    this.inner?.destroy();
    this.inner = null;
    this.dom.replaceChildren();
  }

  /** Takes a change of the words over into the text around them. */
  private pass(tr: Transaction): void {
    if (this.inner === null) return;
    const { state, transactions } = this.inner.state.applyTransaction(tr);
    this.inner.updateState(state);
    const at = this.getPos();
    if (tr.getMeta("fromOutside") === true || at === undefined) return;
    const outside = this.outer.state.tr;
    const offset = StepMap.offset(at + 1);
    for (const { steps } of transactions) {
      for (const step of steps) {
        const moved = step.map(offset);
        if (moved !== null) outside.step(moved);
      }
    }
    if (outside.docChanged) this.outer.dispatch(outside);
  }

  /** Takes a change from outside, such as undo, over into the open words. */
  private follow(inner: EditorView, node: DocumentNode): void {
    const { state } = inner;
    const start = node.content.findDiffStart(state.doc.content);
    const end = node.content.findDiffEnd(state.doc.content);
    if (start === null || end === null) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const tr = state.tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap));
    inner.dispatch(tr.setMeta("fromOutside", true));
  }
}
