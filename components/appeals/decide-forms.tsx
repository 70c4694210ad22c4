"use client";

import { typed } from "@/components/editor/form-answers";
import type { FormAction } from "@/components/editor/use-kept-form";
import { OutcomeForm } from "@/components/moderation/outcome-form";
import { CheckField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { OfferedReason } from "@/lib/moderation/queries";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  action: FormAction;
  id: string;
  revision: number;
  /** Whether those who filed it agreed that it may be public. */
  agreed: boolean;
  reasons: readonly OfferedReason[];
};

/** The three outcomes of an appeal, each with its reasons. */
export function DecideForms({ action, id, revision, agreed, reasons }: Props) {
  const t = useTranslations("appeals.decide");
  const fit = (state: FormState, fieldId: (name: string) => string) => (
    <CheckField
      name="fit"
      id={fieldId("fit")}
      label={t("fit")}
      hint={t("fitHint")}
      defaultChecked={typed(state, "fit") === "true"}
    />
  );
  const of = (outcome: "granted" | "granted_in_part" | "dismissed") => ({
    ...{ action, outcome, values: { id, seenRevision: revision }, further: agreed ? fit : undefined },
    said: {
      ...{ title: t(`${outcome}.title`), hint: t(`${outcome}.hint`), send: t(`${outcome}.send`) },
      ...{ reason: t("reason"), chooseReason: t("chooseReason"), words: t("words"), wordsHint: t("wordsHint") },
      ...{ passages: t("passages"), passagesHint: t("passagesHint") },
    },
  });
  return (
    <div className="stack">
      <OutcomeForm {...of("granted")} />
      <OutcomeForm
        {...of("granted_in_part")}
        reasons={reasons.filter(({ appliesTo }) => appliesTo.includes("publish_redacted"))}
        withPassages
      />
      <OutcomeForm {...of("dismissed")} danger />
    </div>
  );
}
