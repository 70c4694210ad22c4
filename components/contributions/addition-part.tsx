"use client";

import { RadioChoices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { addPositions, longestProposal } from "@/lib/contributions/schema";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { ComposerPart } from "./composer-part";

/** A paragraph to add: its words, and on which side of the paragraph in view it stands. */
export function AdditionPart({ composer, start, refusals, written }: ComposerPart) {
  const t = useTranslations("contributions.composer");
  const { language } = composer.version;
  const words = { after: t("addAfter"), before: t("addBefore") };
  return (
    <fieldset className="composer-part part-add" disabled={written.isLive && written.stance !== "add"}>
      <RadioChoices
        name="addPosition"
        label={t("addPosition")}
        refusal={refusals.addPosition}
        choices={addPositions.map((value) => ({ value, label: words[value] }))}
        defaultValue={start.addPosition}
        wide
      />
      <TextArea
        name="newParagraph"
        label={t("newParagraph")}
        hint={t("newParagraphHint")}
        refusal={refusals.newParagraph}
        defaultValue={start.newParagraph}
        lang={language}
        dir={directionOf(language)}
        rows={5}
        maxLength={longestProposal}
      />
    </fieldset>
  );
}
