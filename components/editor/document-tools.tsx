"use client";

import { isInTable } from "@tiptap/pm/tables";
import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { insertFootnote } from "./footnote-node";
import { LinkTool } from "./link-tool";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, mergeOrSplit } from "./table-acts";
import { insertTable } from "./table-nodes";

const marks = [
  { word: "bold", keys: "Control+B", press: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { word: "italic", keys: "Control+I", press: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
] as const;

const blocks = [
  { word: "bulletList", press: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { word: "orderedList", press: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
  { word: "blockquote", press: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
] as const;

const tableActs = [
  { word: "rowAfter", press: addRowAfter },
  { word: "columnAfter", press: addColumnAfter },
  { word: "mergeCells", press: mergeOrSplit },
  { word: "deleteRow", press: deleteRow },
  { word: "deleteColumn", press: deleteColumn },
  { word: "deleteTable", press: deleteTable },
] as const;

const levels = ["0", "2", "3", "4"] as const;

/** The tools of a written input, in words: kind of line, bold, italic, lists, quotation, link, footnote, table. */
export function DocumentTools({ editor, controls }: { editor: Editor; controls: string }) {
  const t = useTranslations("editor");
  const [linking, setLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: present }) => ({
      on: [...marks, ...blocks].filter(({ word }) => present.isActive(word)).map(({ word }) => word),
      level: levels.find((level) => present.isActive("heading", { level: Number(level) })) ?? "0",
      link: present.isActive("link"),
      undo: present.can().undo(),
      table: isInTable(present.state),
    }),
  });
  const setLevel = (level: string) => {
    if (level === "0") editor.chain().focus().setNode("paragraph").run();
    else
      editor
        .chain()
        .focus()
        .setNode("heading", { level: Number(level) })
        .run();
  };
  return (
    <>
      <div className="editor-tools" role="group" aria-label={t("tools")} aria-controls={controls}>
        <select aria-label={t("lineKind")} value={active.level} onChange={(event) => setLevel(event.target.value)}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`lineKinds.${level}`)}
            </option>
          ))}
        </select>
        {[...marks, ...blocks].map((tool) => (
          <button
            key={tool.word}
            type="button"
            aria-pressed={active.on.includes(tool.word)}
            aria-keyshortcuts={"keys" in tool ? tool.keys : undefined}
            onClick={() => tool.press(editor)}
          >
            {t(tool.word)}
          </button>
        ))}
        <button type="button" aria-pressed={active.link} aria-expanded={linking} onClick={() => setLinking(!linking)}>
          {t("link")}
        </button>
        <button type="button" onClick={() => insertFootnote(editor)}>
          {t("footnote")}
        </button>
        <button type="button" disabled={active.table} onClick={() => insertTable(editor)}>
          {t("table")}
        </button>
        <button
          type="button"
          disabled={!active.undo}
          aria-keyshortcuts="Control+Z"
          onClick={() => editor.chain().focus().undo().run()}
        >
          {t("undo")}
        </button>
      </div>
      {linking ? <LinkTool editor={editor} onDone={() => setLinking(false)} /> : null}
      {active.table ? (
        <div className="editor-tools" role="group" aria-label={t("tableTools")}>
          {tableActs.map(({ word, press }) => (
            <button key={word} type="button" onClick={() => press(editor)}>
              {t(word)}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
