"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { longestNote } from "@/lib/contributions/schema";
import { useTranslations } from "@/lib/i18n/words";
import type { ComposerPart } from "./composer-part";

/** What should change, in the writer's own words; folded where exact words can be given instead. */
export function NotePart({ composer, start, refusals, written }: ComposerPart) {
  const t = useTranslations("contributions.composer");
  const isAsked = written.stance === "change" || written.stance === "add";
  const field = (
    <TextArea
      name="changeNote"
      label={t("noteAsk")}
      hint={t("noteHint")}
      refusal={refusals.changeNote}
      defaultValue={start.changeNote}
      lang={written.language}
      dir="auto"
      rows={3}
      maxLength={longestNote}
    />
  );
  return (
    <fieldset className="composer-part part-note" disabled={written.isLive && !isAsked}>
      {composer.paragraph === null || written.isShared ? (
        field
      ) : (
        <Disclosure summary={t("note")} open={start.changeNote !== "" || refusals.changeNote !== undefined}>
          {field}
        </Disclosure>
      )}
    </fieldset>
  );
}
