"use client";

import { useState } from "react";
import { MarkFields } from "@/components/contributions/mark-fields";
import { SelectField, TextField } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { InputWriting } from "@/lib/inputs/writer-query";
import { inLocale } from "@/lib/kernel/localised";
import { countWords } from "@/lib/text/words";
import { AboutField } from "./about-field";
import { PartFields } from "./part-fields";
import type { StartingInput } from "./starting-input";
import type { useWords } from "./use-words";
import { WordLine } from "./word-line";

type Props = {
  locale: string;
  writing: InputWriting;
  start: StartingInput;
  languages: readonly { value: string; label: string }[];
  refusals: Readonly<Record<string, string>>;
  readOnly: boolean;
  words: ReturnType<typeof useWords>;
  onChange(): void;
};

/** Every field of a written input, in the order of what is asked. */
export function WriterFields({ locale, writing, start, languages, refusals, readOnly, words, onChange }: Props) {
  const t = useTranslations("inputs.writer");
  const [language, setLanguage] = useState(start.language);
  const { template, directoryText } = writing;
  const guidance = inLocale(template.guidance, locale);
  return (
    <>
      {guidance.text === "" ? null : (
        <p className="lead" lang={guidance.language} dir={directionOf(guidance.language)}>
          {guidance.text}
        </p>
      )}
      <div className="input-part">
        <TextField
          name="title"
          label={t("title")}
          refusal={refusals.title}
          defaultValue={start.title}
          maxLength={300}
          readOnly={readOnly}
          lang={language}
          dir={directionOf(language)}
        />
        <SelectField
          name="language"
          label={t("language")}
          refusal={refusals.language}
          options={languages}
          value={language}
          width="short"
          onChange={(event) => setLanguage(event.target.value)}
        />
      </div>
      {template.asksAbout ? (
        <AboutField
          start={start.about}
          language={language}
          directoryText={directoryText}
          refusal={refusals.about}
          readOnly={readOnly}
          onChange={onChange}
          onText={(text) => words.onWords("about", countWords(text, language))}
        />
      ) : null}
      {template.parts.map((part) => (
        <PartFields
          key={part.key}
          locale={locale}
          part={part}
          start={start.part(part.key)}
          language={language}
          words={words.words[`p-${part.key}`] ?? 0}
          readOnly={readOnly}
          refusals={refusals}
          onChange={onChange}
          onWords={(key, count) => words.onWords(`p-${key}`, count)}
        />
      ))}
      {readOnly ? null : (
        <MarkFields
          asks={writing.asks}
          start={{ topics: start.ticked("topics", writing.topics), impacts: start.ticked("impacts", writing.impacts) }}
          refusals={refusals}
        />
      )}
      <WordLine words={words.whole} max={template.maxWords} whole />
      {refusals.words === undefined ? null : <p className="refusal">{refusals.words}</p>}
    </>
  );
}
