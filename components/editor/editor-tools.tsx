"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { useTranslations } from "@/lib/i18n/words";
import { LinkTool } from "./link-tool";

type Tool = {
  word: "bold" | "italic" | "bulletList" | "orderedList" | "blockquote";
  keys: string;
  press(editor: Editor): void;
};

const marks: Tool[] = [
  { word: "bold", keys: "Control+B", press: (editor) => editor.chain().focus().toggleBold().run() },
  { word: "italic", keys: "Control+I", press: (editor) => editor.chain().focus().toggleItalic().run() },
];

const blocks: Tool[] = [
  { word: "bulletList", keys: "Control+Shift+8", press: (editor) => editor.chain().focus().toggleBulletList().run() },
  { word: "orderedList", keys: "Control+Shift+7", press: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { word: "blockquote", keys: "Control+Shift+B", press: (editor) => editor.chain().focus().toggleBlockquote().run() },
];

/** The line of tools above an editor, in words; each also has its key. */
export function EditorTools({ editor, inline = false }: { editor: Editor; inline?: boolean }) {
  const t = useTranslations("editor");
  const [linking, setLinking] = useState(false);
  const tools = inline ? marks : [...marks, ...blocks];
  const active = useEditorState({
    editor,
    selector: ({ editor: present }) => ({
      on: tools.filter((tool) => present.isActive(tool.word)).map((tool) => tool.word),
      link: present.isActive("link"),
      undo: present.can().undo(),
    }),
  });
  return (
    <>
      <div className="editor-tools" role="group" aria-label={t("tools")}>
        {tools.map((tool) => (
          <button
            key={tool.word}
            type="button"
            aria-pressed={active.on.includes(tool.word)}
            aria-keyshortcuts={tool.keys}
            onClick={() => tool.press(editor)}
          >
            {t(tool.word)}
          </button>
        ))}
        <button type="button" aria-pressed={active.link} aria-expanded={linking} onClick={() => setLinking(!linking)}>
          {t("link")}
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
    </>
  );
}
