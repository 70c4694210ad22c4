"use client";

import type { FormAction } from "@/components/editor/use-kept-form";
import { OutcomeForm } from "@/components/moderation/outcome-form";
import { useTranslations } from "@/lib/i18n/words";
import type { OfferedReason } from "@/lib/moderation/queries";

type Props = { action: FormAction; hidingId: string; revision: number; reasons: readonly OfferedReason[] };

/** The three outcomes of a second look, each with its own words. */
export function ReviewForms({ action, hidingId, revision, reasons }: Props) {
  const t = useTranslations("reports.review");
  const of = (outcome: "restore" | "redact" | "refuse") => ({
    ...{ action, outcome, values: { hidingId, seenRevision: revision } },
    said: {
      ...{ title: t(`${outcome}.title`), hint: t(`${outcome}.hint`), send: t(`${outcome}.send`) },
      ...{ reason: t("reason"), chooseReason: t("chooseReason"), words: t("words"), wordsHint: t("wordsHint") },
      ...{ passages: t("passages"), passagesHint: t("passagesHint") },
    },
  });
  const forDecision = (decision: string) => reasons.filter(({ appliesTo }) => appliesTo.includes(decision));
  return (
    <div className="stack">
      <OutcomeForm {...of("restore")} />
      <OutcomeForm {...of("redact")} reasons={forDecision("publish_redacted")} withPassages />
      <OutcomeForm {...of("refuse")} reasons={forDecision("refuse")} danger />
    </div>
  );
}
