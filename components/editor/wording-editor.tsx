"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { describedBy, FieldNotes, type FieldWords } from "@/components/ui/field-frame";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { redline } from "@/lib/text/redline";

export type WordingEditorProps = FieldWords & {
  name: string;
  id?: string;
  /** The paragraph as it stands, plain text. */
  from: string;
  /** Language of the paragraph (BCP 47). */
  language: string;
  /** The wording so far; starts as the paragraph itself. */
  defaultValue?: string;
  /** Height in lines: less for a few words than for a paragraph. */
  rows?: number;
  onChange?(wording: string): void;
};

/** A paragraph's words to be rewritten; below, what changed, as others will see it, while one types. */
export function WordingEditor({
  name,
  id = name,
  from,
  language,
  defaultValue,
  label,
  hint,
  refusal,
  rows = 6,
  onChange,
}: WordingEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [wording, setWording] = useState(defaultValue ?? from);

  // Words typed before the scripts came, or put back by the browser after a crash, are already in the field.
  useEffect(() => {
    if (field.current !== null) setWording(field.current.value);
  }, []);

  return (
    <div className={refusal ? "field refused" : "field"}>
      <label className="title" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} refusal={refusal} />
      <div className="editor-frame wording">
        <textarea
          ref={field}
          id={id}
          name={name}
          lang={language}
          dir={directionOf(language)}
          rows={rows}
          defaultValue={defaultValue ?? from}
          onInput={(event) => {
            setWording(event.currentTarget.value);
            onChange?.(event.currentTarget.value);
          }}
          aria-describedby={describedBy(id, { hint, refusal })}
          aria-invalid={refusal ? true : undefined}
        />
      </div>
      <RedlinePreview from={from} to={useDeferredValue(wording)} language={language} />
    </div>
  );
}

function RedlinePreview({ from, to, language }: { from: string; to: string; language: string }) {
  const t = useTranslations("editor");
  const labels = useRedlineLabels();
  const segments = useMemo(() => redline(from, to.replace(/\r\n?/g, "\n").trim(), language), [from, to, language]);
  if (segments.every((segment) => segment.kind === "same")) {
    return <p className="hint-text">{t("noChangeYet")}</p>;
  }
  return (
    <p className="preview" lang={language} dir={directionOf(language)}>
      <Redline segments={segments} labels={labels} />
    </p>
  );
}
