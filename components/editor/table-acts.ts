import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import {
  addColumnAfter as columnAfter,
  deleteColumn as columnGone,
  mergeCells,
  addRowAfter as rowAfter,
  deleteRow as rowGone,
  splitCell,
  deleteTable as tableGone,
} from "@tiptap/pm/tables";

const act = (command: Command) => (editor: Editor) => {
  command(editor.state, editor.view.dispatch);
  editor.view.focus();
};

export const addRowAfter = act(rowAfter);
export const addColumnAfter = act(columnAfter);
export const deleteRow = act(rowGone);
export const deleteColumn = act(columnGone);
export const deleteTable = act(tableGone);

/** Makes one cell of those selected, or takes one that spans apart. */
export const mergeOrSplit = act((state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch));
