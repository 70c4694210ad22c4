"use client";

import { WordingEditor } from "@/components/editor/wording-editor";
import { RadioChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import type { ComposerParagraph } from "@/lib/contributions/composer-paragraphs";
import { useTranslations } from "@/lib/i18n/words";
import type { ComposerPart } from "./composer-part";

/** "Delete it, or else …": what should happen if the comment does not prevail. */
export function FallbackPart({
  composer,
  start,
  refusals,
  written,
  paragraph,
}: ComposerPart & { paragraph: ComposerParagraph }) {
  const t = useTranslations("contributions.composer");
  const isAsked = written.stance === "change" || written.stance === "delete";
  const hasWords = written.fallbackStance === "change" && !written.isShared;
  const isOpen = start.fallbackStance !== "" || refusals.fallbackStance !== undefined;
  return (
    <fieldset className="composer-part part-fallback" disabled={written.isLive && !isAsked}>
      <Disclosure summary={t("fallback")} open={isOpen || refusals.fallbackText !== undefined}>
        <div className="stack">
          <RadioChoices
            name="fallbackStance"
            label={t("fallbackAsk")}
            refusal={refusals.fallbackStance}
            choices={[
              { value: "", label: t("fallbackNone"), sentence: t("fallbackNoneSentence") },
              // Other words are for one paragraph.
              ...(written.isShared
                ? []
                : [{ value: "change", label: t("fallbackChange"), sentence: t("fallbackChangeSentence") }]),
              { value: "keep", label: t("fallbackKeep"), sentence: t("fallbackKeepSentence") },
            ]}
            defaultValue={start.fallbackStance}
            wide
          />
          <fieldset className="composer-part part-fallback-text part-one" disabled={written.isLive && !hasWords}>
            <WordingEditor
              name="fallbackText"
              label={t("fallbackWording")}
              hint={t("fallbackWordingHint")}
              refusal={refusals.fallbackText}
              from={paragraph.text}
              language={composer.version.language}
              defaultValue={start.fallbackText}
            />
          </fieldset>
        </div>
      </Disclosure>
    </fieldset>
  );
}
