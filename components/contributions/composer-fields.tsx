"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { RichTextEditor } from "@/components/editor/rich-text-editor";
import { WordingEditor } from "@/components/editor/wording-editor";
import { type Choice, RadioChoices } from "@/components/ui/choices";
import { SelectField } from "@/components/ui/field";
import { StanceMark } from "@/components/ui/stance-mark";
import type { Composer } from "@/lib/contributions/composer-query";
import { commentTypes, stances, wordingStances } from "@/lib/contributions/schema";
import { isDomainError } from "@/lib/kernel/errors";
import { checkRichText, type RichText } from "@/lib/text/rich-text";

/** What the fields begin with. */
export type StartingFields = {
  type: string;
  stance: string;
  language: string;
  body?: RichText;
  /** Wins over `body`, as after a refused form without scripts. */
  bodyPlain?: string;
  /** Wins over both: reasons from this browser's own copy. */
  bodyJson?: string;
  proposedText: string;
};

type Props = {
  composer: Composer;
  start: StartingFields;
  /** Sentences beside fields, by name. */
  refusals: Record<string, string>;
  languages: readonly { value: string; label: string }[];
  onChange(): void;
};

/** The questions of a comment, from the position to the reasons. */
export function ComposerFields({ composer, start, refusals, languages, onChange }: Props) {
  const t = useTranslations("contributions");
  const { paragraph, round, version } = composer;
  const [stance, setStance] = useState(start.stance);
  const [language, setLanguage] = useState(start.language);
  const [body] = useState(() => readCopy(start.bodyJson) ?? start.body);
  const wantsWording = wordingStances.some((name) => name === stance);
  // Without scripts the style sheet hides what is not asked for, and the field must stay able to be sent.
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  return (
    <>
      {paragraph === null ? null : (
        // The choices tell their group, and the group tells the form: one listener for all of them.
        <div onInput={(event) => setStance(chosenIn(event.target, "stance") ?? stance)}>
          <RadioChoices
            name="stance"
            label={t("composer.stance")}
            hint={paragraph.locked ? t("composer.lockedHint") : undefined}
            refusal={refusals.stance}
            choices={stanceChoices(t, paragraph.locked)}
            defaultValue={start.stance}
            wide
          />
        </div>
      )}
      {paragraph === null || paragraph.locked ? null : (
        <fieldset className="wording-part" disabled={isLive && !wantsWording}>
          <WordingEditor
            name="proposedText"
            label={t("composer.wording")}
            hint={t("composer.wordingHint")}
            refusal={refusals.proposedText}
            from={paragraph.text}
            language={version.language}
            defaultValue={start.proposedText}
          />
        </fieldset>
      )}
      <RichTextEditor
        name="body"
        label={t("composer.reasons")}
        hint={round.maxWords === null ? t("composer.reasonsHint") : t("composer.reasonsLimit", { max: round.maxWords })}
        refusal={refusals.body}
        defaultValue={body}
        defaultPlain={start.bodyPlain}
        language={language}
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
    </>
  );
}

type Translate = ReturnType<typeof useTranslations<"contributions">>;

function stanceChoices(t: Translate, locked: boolean): Choice[] {
  const offered = locked ? (["keep"] as const) : stances;
  return [
    ...offered.map((stance) => ({
      value: stance,
      label: <StanceMark stance={stance}>{t(`stances.${stance}`)}</StanceMark>,
      sentence: t(`stances.${stance}Sentence`),
    })),
    {
      value: "",
      label: <StanceMark stance="general">{t("stances.none")}</StanceMark>,
      sentence: t("stances.noneSentence"),
    },
  ];
}

function chosenIn(target: EventTarget, name: string): string | null {
  return target instanceof HTMLInputElement && target.name === name ? target.value : null;
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
