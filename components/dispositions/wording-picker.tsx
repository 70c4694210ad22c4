"use client";

import { type ChangeEvent, useState } from "react";
import { typed } from "@/components/editor/form-answers";
import { useScripts } from "@/components/editor/use-scripts";
import { SelectField, TextArea } from "@/components/ui/field";
import type { StandardWording } from "@/lib/dispositions/wordings-query";
import { colon } from "@/lib/i18n/lists";
import { directionOf, localeNames, locales } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  wordings: readonly StandardWording[];
  state: FormState;
  observation: string;
  /** Language that the answer is in, or will be. */
  language: string;
};

const longestOption = 90;

/**
 * The observation, and the standard wordings that can be put into it. With scripts a chosen wording stands in the
 * text at once; without, it is put before the text when the form is sent.
 */
export function WordingPicker({ wordings, state, observation, language: given }: Props) {
  const t = useTranslations("dispositions");
  const scripts = useScripts();
  const locale = useLocale();
  const [text, setText] = useState(() => typed(state, "observation", observation));
  const [language, setLanguage] = useState(() => typed(state, "language", given));
  function insert({ target }: ChangeEvent<HTMLSelectElement>) {
    const chosen = wordings.find(({ id }) => id === target.value);
    if (chosen === undefined) return;
    const words = inLocale(chosen.words, language).text;
    setText((before) => (before.trim() === "" ? words : `${before.trimEnd()}\n\n${words}`));
    target.value = "";
  }
  const options = wordings.map(({ id, state: answer, words }) => ({
    value: id,
    label: `${t(`states.${answer}`)}${colon(locale)}${shortened(inLocale(words, language).text)}`,
  }));
  return (
    <>
      <SelectField
        name="language"
        label={t("form.language")}
        width="short"
        refusal={state.fields?.language}
        value={language}
        onChange={({ target }) => setLanguage(target.value)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      {wordings.length === 0 ? null : (
        <SelectField
          // With scripts the words are in the text already; the choice itself is not sent.
          name={scripts ? "" : "wordingId"}
          id="wordingId"
          label={t("form.wording")}
          hint={scripts ? undefined : t("form.wordingHint")}
          refusal={state.fields?.wordingId}
          defaultValue={typed(state, "wordingId")}
          onChange={insert}
          options={[{ value: "", label: t("form.wordingNone") }, ...options]}
        />
      )}
      <TextArea
        name="observation"
        label={t("form.observation")}
        hint={t("form.observationHint")}
        refusal={state.fields?.observation}
        rows={6}
        lang={language}
        dir={directionOf(language)}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </>
  );
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= longestOption ? text : `${letters.slice(0, longestOption).join("")}…`;
}
