"use client";

import type { JSONContent } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { describedBy, FieldNotes, type FieldWords, OptionalMark } from "@/components/ui/field-frame";
import { directionOf } from "@/lib/i18n/locales";
import { plainTextToRichText, type RichText } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import { LiveEditor } from "./live-editor";

export type RichTextEditorProps = FieldWords & {
  /** With scripts a hidden field of this name carries the JSON; without, `${name}Plain` carries the text. */
  name: string;
  /** Id of whichever control is there; an error summary links to it. Defaults to the name. */
  id?: string;
  /** What the editor starts with. */
  defaultValue?: RichText;
  /** What the plain field starts with, as after a refused form; wins over `defaultValue`. */
  defaultPlain?: string;
  /** Language that is written (BCP 47): sets direction, spelling and how words are counted. */
  language: string;
  /** Most words; shown with the count, judged by the command. */
  maxWords?: number;
  onChange?(json: JSONContent, plain: string): void;
};

/**
 * Rich text as a plain field that becomes an editor when scripts run. What was typed into the plain field before
 * the scripts came is taken along.
 */
export function RichTextEditor(props: RichTextEditorProps) {
  const {
    name,
    id = name,
    label,
    hint,
    refusal,
    optional,
    defaultValue,
    defaultPlain,
    language,
    maxWords,
    onChange,
  } = props;
  const plainField = useRef<HTMLTextAreaElement>(null);
  const [start, setStart] = useState<RichText | null>(null);
  const given = defaultPlain ?? (defaultValue === undefined ? "" : richTextToPlainText(defaultValue));

  useEffect(() => {
    const typed = plainField.current?.value ?? given;
    const untouched = typed === given && defaultPlain === undefined && defaultValue !== undefined;
    setStart((present) => present ?? (untouched ? defaultValue : plainTextToRichText(typed)));
  }, [given, defaultPlain, defaultValue]);

  return (
    <div className={refusal ? "field refused" : "field"}>
      <label className="title" id={`${id}-label`} htmlFor={id}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      <FieldNotes id={id} hint={hint} refusal={refusal} />
      {start === null ? (
        <textarea
          ref={plainField}
          id={id}
          name={`${name}Plain`}
          rows={8}
          lang={language}
          dir={directionOf(language)}
          defaultValue={given}
          aria-describedby={describedBy(id, { hint, refusal })}
          aria-invalid={refusal ? true : undefined}
        />
      ) : (
        <LiveEditor
          name={name}
          id={id}
          start={start}
          language={language}
          maxWords={maxWords}
          describedBy={describedBy(id, { hint, refusal })}
          refused={refusal !== undefined}
          onChange={onChange}
        />
      )}
    </div>
  );
}
