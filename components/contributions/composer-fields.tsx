"use client";

import { useState } from "react";
import { RichTextEditor } from "@/components/editor/rich-text-editor";
import { type Choice, RadioChoices } from "@/components/ui/choices";
import { SelectField } from "@/components/ui/field";
import { StanceMark } from "@/components/ui/stance-mark";
import type { Composer } from "@/lib/contributions/composer-query";
import { commentTypes, lockedStances, type StanceName, stances, wholeTextStances } from "@/lib/contributions/schema";
import { useTranslations } from "@/lib/i18n/words";
import { isDomainError } from "@/lib/kernel/errors";
import { checkRichText, type RichText } from "@/lib/text/rich-text";
import { AdditionPart } from "./addition-part";
import { ChangePart } from "./change-part";
import type { StartingFields } from "./composed-fields";
import { FallbackPart } from "./fallback-part";
import { MarkFields } from "./mark-fields";
import { NotePart } from "./note-part";
import { OtherParagraphs } from "./other-paragraphs";
import { QuotePart } from "./quote-part";
import { TermPart } from "./term-part";
import { useWritten } from "./use-written";

type Props = {
  composer: Composer;
  start: StartingFields;
  /** Sentences beside fields, by name. */
  refusals: Record<string, string>;
  languages: readonly { value: string; label: string }[];
  onChange(): void;
};

/** The questions of a comment: what it is about, the position, the words it asks for, the reasons. */
export function ComposerFields({ composer, start, refusals, languages, onChange }: Props) {
  const t = useTranslations("contributions");
  const { paragraph, round } = composer;
  const { part, written, setQuote, setLanguage, onInput } = useWritten(start);
  const [body] = useState(() => readCopy(start.bodyJson) ?? start.body);
  const parts = { composer, start, refusals, written };
  return (
    // The choices tell their group, and the group tells the form: one listener for all of them.
    <div className="composer-fields" ref={part} onInput={onInput}>
      <div>
        {paragraph === null ? null : (
          <QuotePart {...parts} paragraph={paragraph} setQuote={setQuote} onTake={onChange} />
        )}
        <OtherParagraphs {...parts} />
      </div>
      <RadioChoices
        name="stance"
        label={t(
          paragraph === null ? "composer.stanceText" : written.isShared ? "composer.stanceSeveral" : "composer.stance",
        )}
        hint={paragraph?.locked ? t("composer.lockedHint") : undefined}
        refusal={refusals.stance}
        choices={stanceChoices(t, paragraph, written.isShared)}
        defaultValue={start.stance}
        wide
      />
      {paragraph === null ? <TermPart {...parts} /> : null}
      {paragraph === null || paragraph.locked ? null : <ChangePart {...parts} paragraph={paragraph} />}
      {paragraph === null ? null : <AdditionPart {...parts} />}
      <NotePart {...parts} />
      {paragraph === null || paragraph.locked ? null : <FallbackPart {...parts} paragraph={paragraph} />}
      <RichTextEditor
        name="body"
        label={t("composer.reasons")}
        hint={round.maxWords === null ? t("composer.reasonsHint") : t("composer.reasonsLimit", { max: round.maxWords })}
        refusal={refusals.body}
        defaultValue={body}
        defaultPlain={start.bodyPlain}
        language={written.language}
        maxWords={round.maxWords ?? undefined}
        onChange={onChange}
      />
      <RadioChoices
        name="type"
        label={t("composer.type")}
        refusal={refusals.type}
        choices={commentTypes.map((value) => ({
          value,
          label: t(`types.${value}`),
          sentence: t(`types.${value}Sentence`),
        }))}
        defaultValue={start.type}
        wide
      />
      <MarkFields asks={{ topics: round.asksTopics, impacts: round.asksImpacts }} start={start} refusals={refusals} />
      <SelectField
        // React resets a select to the option it was first given; a new key gives it the chosen one.
        key={start.language}
        name="language"
        label={t("composer.language")}
        hint={paragraph === null ? undefined : t("composer.languageHint")}
        refusal={refusals.language}
        width="short"
        defaultValue={start.language}
        options={languages}
        dir="auto"
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
    </div>
  );
}

type Translate = ReturnType<typeof useTranslations<"contributions">>;

/** Agreed language is kept or added to; a whole text is kept or changed. */
function stanceChoices(t: Translate, paragraph: Composer["paragraph"], isShared: boolean): Choice[] {
  const offered = stances.filter((stance) => {
    if (paragraph === null) return isShared ? stance !== "add" : wholeTextStances.includes(stance);
    // A paragraph is added at one place.
    if (isShared && stance === "add") return false;
    return !paragraph.locked || lockedStances.includes(stance);
  });
  return [
    ...offered.map((stance) => ({
      value: stance,
      label: <StanceMark stance={stance}>{t(`stances.${stance}`)}</StanceMark>,
      sentence: sentenceOf(t, stance, paragraph === null && !isShared),
    })),
    {
      value: "",
      label: <StanceMark stance="general">{t("stances.none")}</StanceMark>,
      sentence: t("stances.noneSentence"),
    },
  ];
}

function sentenceOf(t: Translate, stance: StanceName, isWholeText: boolean): string {
  return isWholeText && (stance === "keep" || stance === "change")
    ? t(`stances.${stance}TextSentence`)
    : t(`stances.${stance}Sentence`);
}

/** The reasons of a local copy; one that was bent in the browser's store is left out. */
function readCopy(json: string | undefined): RichText | null {
  if (json === undefined || json === "") return null;
  try {
    return checkRichText(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError || isDomainError(error)) return null;
    throw error;
  }
}
