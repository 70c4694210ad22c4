"use client";

import { useCallback, useRef } from "react";
import { DocumentEditor } from "@/components/editor/document-editor";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { partField } from "@/lib/inputs/schema";
import { inLocale } from "@/lib/kernel/localised";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { countWords } from "@/lib/text/words";
import type { StartingPart } from "./starting-input";
import { WordLine } from "./word-line";

type Props = {
  locale: string;
  part: TemplatePartView;
  start: StartingPart;
  language: string;
  words: number;
  readOnly: boolean;
  refusals: Readonly<Record<string, string>>;
  onChange(): void;
  onWords(key: string, words: number): void;
};

/** One part of a written input: what is asked, and the fields it asks for. */
export function PartFields({ locale, part, start, language, words, readOnly, refusals, onChange, onWords }: Props) {
  const t = useTranslations("inputs.writer");
  const title = inLocale(part.title, locale);
  const guidance = inLocale(part.guidance, locale);
  const name = (field: Parameters<typeof partField>[1]) => partField(part.key, field);
  const counts = useRef({
    keyMessage: countWords(start.keyMessage, language),
    recommendation: countWords(start.recommendation, language),
    body: 0,
  });
  const count = useCallback(
    (field: "keyMessage" | "recommendation" | "body", value: number) => {
      counts.current[field] = value;
      const { keyMessage, recommendation, body } = counts.current;
      onWords(part.key, keyMessage + recommendation + body);
    },
    [onWords, part.key],
  );
  const text = (field: "keyMessage" | "recommendation", rows: number) => (
    <TextArea
      name={name(field)}
      label={t(field)}
      hint={t(`${field}Hint`)}
      refusal={refusals[name(field)]}
      rows={rows}
      lang={language}
      dir={directionOf(language)}
      readOnly={readOnly}
      defaultValue={start[field]}
      onChange={(event) => count(field, countWords(event.target.value, language))}
    />
  );
  return (
    <section className="input-part" id={`part-${part.key}`} aria-labelledby={`part-${part.key}-title`}>
      <h2 id={`part-${part.key}-title`} lang={title.language} dir={directionOf(title.language)}>
        {part.number === null ? null : <span className="part-number">{part.number}</span>} {title.text}{" "}
        {part.required ? <span className="quiet small">{t("required")}</span> : null}
      </h2>
      {guidance.text === "" ? null : (
        <p className="quiet" lang={guidance.language} dir={directionOf(guidance.language)}>
          {guidance.text}
        </p>
      )}
      <input type="hidden" name={name("part")} value="1" />
      <Ticks part={part} start={start} locale={locale} refusal={refusals[name("choices")]} />
      {part.asksKeyMessage ? text("keyMessage", 2) : null}
      {part.asksBody ? (
        <DocumentEditor
          name={name("body")}
          label={t(part.kind === "question" ? "answer" : "body")}
          refusal={refusals[name("body")]}
          start={start.body}
          startPlain={start.bodyPlain}
          language={language}
          readOnly={readOnly}
          onChange={onChange}
          onWords={(value) => count("body", value)}
        />
      ) : null}
      {part.asksRecommendation ? text("recommendation", 3) : null}
      <WordLine words={words} max={part.maxWords} />
    </section>
  );
}

type TicksProps = { part: TemplatePartView; start: StartingPart; locale: string; refusal: string | undefined };

function Ticks({ part, start, locale, refusal }: TicksProps) {
  const t = useTranslations("inputs.writer");
  if (part.answerKind === "text") return null;
  const id = partField(part.key, "choices");
  const group = {
    id,
    name: `${id}[]`,
    label: t(part.answerKind === "one_choice" ? "choose" : "chooseSeveral"),
    refusal,
    choices: part.choices.map(({ key, label }) => ({ value: key, label: inLocale(label, locale).text })),
  };
  return part.answerKind === "one_choice" ? (
    <RadioChoices {...group} defaultValue={start.choices[0]} />
  ) : (
    <CheckboxChoices {...group} defaultValues={start.choices} />
  );
}
