"use client";

import type { JSONContent } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useState } from "react";
import { directionOf } from "@/lib/i18n/locales";
import type { RichText } from "@/lib/text/rich-text";
import { EditorTools } from "./editor-tools";
import { inlineExtensions, richTextExtensions } from "./extensions";
import { WordCount } from "./word-count";

export type LiveEditorProps = {
  name: string;
  id: string;
  start: RichText;
  language: string;
  maxWords?: number;
  describedBy?: string;
  refused?: boolean;
  /** One paragraph only, set in the face of the text. */
  inline?: boolean;
  /** Starts to write at once, as when a person pressed "edit". */
  focused?: boolean;
  onChange?(json: JSONContent, plain: string): void;
};

/** The TipTap editor itself; it exists only where scripts run. Labelled by the element `${id}-label`. */
export function LiveEditor(props: LiveEditorProps) {
  const {
    name,
    id,
    start,
    language,
    maxWords,
    describedBy,
    refused = false,
    inline = false,
    focused = false,
    onChange,
  } = props;
  const [json, setJson] = useState(() => JSON.stringify(start));
  const [plain, setPlain] = useState<string | null>(null);

  const editor = useEditor({
    extensions: inline ? inlineExtensions() : richTextExtensions(),
    content: start,
    immediatelyRender: false,
    // The page's own style sheet has what the editor needs; an injected one would break the security policy.
    injectCSS: false,
    autofocus: focused ? "end" : false,
    editorProps: {
      attributes: {
        id,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        lang: language,
        dir: directionOf(language),
        spellcheck: "true",
        ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
        ...(refused ? { "aria-invalid": "true" } : {}),
      },
    },
    onCreate: ({ editor: made }) => setPlain(made.getText({ blockSeparator: "\n\n" })),
    onUpdate: ({ editor: changed }) => {
      const text = changed.getText({ blockSeparator: "\n\n" });
      const content = changed.getJSON();
      setJson(JSON.stringify(content));
      setPlain(text);
      onChange?.(content, text);
    },
  });

  return (
    <div className={inline ? "editor-frame wording" : "editor-frame"}>
      {editor === null ? null : <EditorTools editor={editor} inline={inline} />}
      <EditorContent editor={editor} />
      <input type="hidden" name={name} value={json} />
      {maxWords === undefined || plain === null ? null : <WordCount text={plain} language={language} max={maxWords} />}
    </div>
  );
}
