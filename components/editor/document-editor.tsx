"use client";

import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { describedBy, FieldNotes, type FieldWords, OptionalMark } from "@/components/ui/field-frame";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { isDomainError } from "@/lib/kernel/errors";
import { checkRichText, emptyRichText, plainTextToRichText, type RichText } from "@/lib/text/rich-text";
import { countRichTextWords, richTextToPlainText } from "@/lib/text/rich-text-plain";
import { countWords } from "@/lib/text/words";
import { DocumentTools } from "./document-tools";
import { documentExtensions } from "./extensions";
import { useScripts } from "./use-scripts";

export type DocumentEditorProps = FieldWords & {
  /** Posted as JSON under this name where scripts run, as plain words under `${name}Plain` where none do. */
  name: string;
  start: RichText | null;
  /** What the plain field starts with, as after a refused form; wins over `start`. */
  startPlain?: string;
  /** BCP 47: sets direction, spelling and how words are counted. */
  language: string;
  /** Read only while somebody else writes. */
  readOnly?: boolean;
  /** Something changed, told at once; the words, told when typing rests. */
  onChange(): void;
  onWords(words: number): void;
};

const restMs = 500;

/**
 * A document in one field: a plain field that becomes an editor when scripts run. The document is written out only
 * when the form is read, so that typing into thirty pages stays quick.
 */
export function DocumentEditor(props: DocumentEditorProps) {
  const { name, label, hint, refusal, optional, start, startPlain, language } = props;
  const isLive = useScripts();
  const plain = startPlain ?? (start === null ? "" : richTextToPlainText(start));
  return (
    <div className={refusal ? "field refused" : "field"}>
      <label className="title" id={`${name}-label`} htmlFor={name}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      <FieldNotes id={name} hint={hint} refusal={refusal} />
      {isLive ? (
        <Live {...props} />
      ) : (
        <textarea
          id={name}
          name={`${name}Plain`}
          rows={12}
          lang={language}
          dir={directionOf(language)}
          defaultValue={plain}
          aria-describedby={describedBy(name, { hint, refusal })}
          aria-invalid={refusal ? true : undefined}
        />
      )}
    </div>
  );
}

function Live({ name, start, startPlain, language, hint, refusal, readOnly, onChange, onWords }: DocumentEditorProps) {
  const t = useTranslations("editor");
  const frame = useRef<HTMLDivElement>(null);
  const rest = useRef<number>(undefined);
  const [content] = useState(
    () => (startPlain === undefined ? start : plainTextToRichText(startPlain)) ?? emptyRichText(),
  );
  const description = describedBy(name, { hint, refusal });
  const attributes = {
    id: name,
    role: "textbox",
    "aria-multiline": "true",
    "aria-labelledby": `${name}-label`,
    lang: language,
    dir: directionOf(language),
    spellcheck: "true",
    ...(description === undefined ? {} : { "aria-describedby": description }),
    ...(refusal === undefined ? {} : { "aria-invalid": "true" }),
  };
  const editor = useEditor({
    extensions: documentExtensions(t("footnoteWords")),
    content,
    editable: readOnly !== true,
    immediatelyRender: false,
    // The page's own style sheet has what the editor needs; an injected one would break the security policy.
    injectCSS: false,
    editorProps: { attributes },
    onCreate: ({ editor: made }) => onWords(wordsIn(made, language)),
    onUpdate: ({ editor: changed }) => {
      onChange();
      window.clearTimeout(rest.current);
      rest.current = window.setTimeout(() => onWords(wordsIn(changed, language)), restMs);
    },
  });

  useEffect(() => editor?.setEditable(readOnly !== true, false), [editor, readOnly]);

  useEffect(() => {
    const form = frame.current?.closest("form");
    if (!form || editor === null) return;
    const onFormData = ({ formData }: FormDataEvent) => formData.set(name, JSON.stringify(editor.getJSON()));
    form.addEventListener("formdata", onFormData);
    return () => form.removeEventListener("formdata", onFormData);
  }, [editor, name]);

  return (
    <div className="editor-frame document" ref={frame}>
      {editor === null || readOnly === true ? null : <DocumentTools editor={editor} controls={name} />}
      <EditorContent editor={editor} />
    </div>
  );
}

function wordsIn(editor: Editor, language: string): number {
  try {
    const content = checkRichText(editor.getJSON(), { nodes: "document", maxBytes: 5_000_000, maxDepth: 30 });
    return countRichTextWords(content, language);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    // What cannot be saved as it is gets its sentence from the server; counted it is all the same.
    return countWords(editor.getText(), language);
  }
}
