"use client";

import { WordingEditor } from "@/components/editor/wording-editor";
import type { ComposerParagraph } from "@/lib/contributions/composer-paragraphs";
import { useTranslations } from "@/lib/i18n/words";
import { findQuote } from "@/lib/text/quoted-words";
import type { ComposerPart } from "./composer-part";

/** The words a change asks for: the paragraph rewritten, or other words in place of the exact ones. */
export function ChangePart({
  composer,
  start,
  refusals,
  written,
  paragraph,
}: ComposerPart & { paragraph: ComposerParagraph }) {
  const t = useTranslations("contributions.composer");
  const { language } = composer.version;
  const quote = findQuote(paragraph.text, written.quote)[0]?.text;
  const isAsked = written.stance === "change" && !written.isShared;
  return (
    <fieldset className="composer-part part-change part-one" disabled={written.isLive && !isAsked}>
      {quote === undefined ? (
        <WordingEditor
          name="proposedText"
          label={t("wording")}
          hint={t("wordingHint")}
          refusal={refusals.proposedText}
          from={paragraph.text}
          language={language}
          defaultValue={start.proposedText}
        />
      ) : (
        <WordingEditor
          // Other words have another beginning.
          key={quote}
          name="replacement"
          label={t("replacement")}
          hint={t("replacementHint")}
          refusal={refusals.replacement ?? refusals.proposedText}
          from={quote}
          language={language}
          defaultValue={quote === start.quote ? start.replacement : undefined}
          rows={2}
        />
      )}
    </fieldset>
  );
}
