"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  action: Action;
  /** The contribution and the revision that is on the page. */
  id: string;
  revision: number;
  reasons: readonly OfferedReason[];
};

/** The decisions, always in the same place; returning and refusing ask for a reason and words first. */
export function DecisionForms({ action, id, revision, reasons }: Props) {
  const t = useTranslations("moderation.decisions");
  const [state, decide, isSending] = useActionState(action, emptyFormState);
  const seen = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
    </>
  );
  const asked = state.values?.decision;
  return (
    <>
      {state.refusal === undefined ? null : <Notice kind="refusal" title={state.refusal} announce />}
      {(["return", "refuse"] as const).map((decision) => (
        <form
          key={decision}
          id={decision}
          action={decide}
          className={asked === decision ? "decision-panel open" : "decision-panel"}
        >
          <div>
            <h3>{t(`${decision}Title`)}</h3>
            <p className="quiet">{t(`${decision}Hint`)}</p>
          </div>
          {seen}
          <input type="hidden" name="decision" value={decision} />
          <ReasonFields decision={decision} state={asked === decision ? state : emptyFormState} reasons={reasons} />
          <div className="button-row">
            <Button kind="danger" disabled={isSending}>
              {t(decision === "return" ? "confirmReturn" : "confirmRefuse")}
            </Button>
          </div>
        </form>
      ))}
      <div className="decision" role="group" aria-label={t("label")}>
        <form id="publish" action={decide}>
          {seen}
          <input type="hidden" name="decision" value="publish" />
          <Button kind="primary" shortcut="P" disabled={isSending}>
            {t("publish")}
          </Button>
        </form>
        <LinkButton href="#return" shortcut="R">
          {t("return")}
        </LinkButton>
        <LinkButton href="#refuse" shortcut="F">
          {t("refuse")}
        </LinkButton>
      </div>
    </>
  );
}

type ReasonProps = { decision: "return" | "refuse"; state: FormState; reasons: readonly OfferedReason[] };

function ReasonFields({ decision, state, reasons }: ReasonProps) {
  const t = useTranslations("moderation.decisions");
  const locale = useLocale();
  const typed = (name: string) => (typeof state.values?.[name] === "string" ? state.values[name] : undefined);
  return (
    <>
      <RadioChoices
        id={`${decision}-reason`}
        name="reasonCode"
        label={t("reason")}
        refusal={state.fields?.reasonCode}
        choices={reasons
          .filter(({ appliesTo }) => appliesTo.includes(decision))
          .map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text }))}
        defaultValue={typed("reasonCode")}
      />
      <TextArea
        id={`${decision}-words`}
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        refusal={state.fields?.words}
        defaultValue={typed("words")}
        rows={4}
        dir="auto"
      />
    </>
  );
}
