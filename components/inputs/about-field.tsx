"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  start: string;
  language: string;
  /** The description in the directory; null when there is none. */
  directoryText: string | null;
  refusal: string | undefined;
  readOnly: boolean;
  onChange(): void;
  onText(text: string): void;
};

/** The submitter about itself; what the directory says is offered and never put in by itself. */
export function AboutField({ start, language, directoryText, refusal, readOnly, onChange, onText }: Props) {
  const t = useTranslations("inputs.writer");
  const part = useRef<HTMLElement>(null);
  function take() {
    const field = part.current?.querySelector("textarea");
    if (!field || directoryText === null) return;
    field.value = directoryText;
    onText(directoryText);
    onChange();
    field.focus();
  }
  return (
    <section className="input-part" ref={part} aria-label={t("about")}>
      <TextArea
        name="about"
        label={t("about")}
        hint={t("aboutHint")}
        refusal={refusal}
        rows={4}
        lang={language}
        dir={directionOf(language)}
        readOnly={readOnly}
        defaultValue={start}
        onChange={(event) => onText(event.target.value)}
      />
      {directoryText === null || readOnly ? null : (
        <Disclosure summary={t("directoryText")}>
          <p dir="auto">{directoryText}</p>
          <Button type="button" onClick={take}>
            {t("directoryTake")}
          </Button>
        </Disclosure>
      )}
    </section>
  );
}
