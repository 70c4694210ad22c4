"use client";

import { type ReactNode, useActionState } from "react";
import { HandBackForm } from "@/components/inputs/hand-back-form";
import { Button } from "@/components/ui/button";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import type { OwnContribution } from "@/lib/contributions/queries";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { ConfirmedAct } from "./confirmed-act";
import { ContributionLine } from "./contribution-line";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  locale: string;
  items: readonly OwnContribution[];
  /** What became of them since, by id. */
  notes?: Readonly<Record<string, ReactNode>>;
  actions: { submitChosen: Action; withdraw: Action; remove: Action; handBack: Action };
};

const formId = "submit-chosen";

/** Drafts and submissions, each with what can be done with it; those that can be submitted can be ticked. */
export function ContributionList({ locale, items, notes = {}, actions }: Props) {
  const t = useTranslations("contributions.list");
  const [state, submit, isSending] = useActionState(actions.submitChosen, emptyFormState);
  const chosen = state.values?.chosen ?? [];
  const canSubmit = items.some(({ may }) => may.submit);
  return (
    <>
      {state.refusal === undefined ? null : (
        <Notice kind="refusal" title={state.fields?.chosen ?? state.refusal} announce />
      )}
      <ol className="list">
        {items.map((item) => (
          <li key={item.id}>
            <ContributionLine
              locale={locale}
              item={item}
              refusal={state.fields?.[item.id]}
              choice={item.may.submit ? { form: formId, chosen: chosen.includes(`${item.id}:${item.revision}`) } : null}
            />
            {notes[item.id]}
            {item.may.handBack ? (
              <HandBackForm action={actions.handBack} id={item.id} revision={item.revision} />
            ) : null}
            {item.may.withdraw ? (
              <ConfirmedAct
                action={actions.withdraw}
                item={item}
                words={{
                  open: t("withdraw"),
                  question: t("withdrawQuestion"),
                  text: t("withdrawText"),
                  yes: t("withdrawYes"),
                }}
              />
            ) : null}
            {item.may.remove ? (
              <ConfirmedAct
                action={actions.remove}
                item={item}
                words={{ open: t("remove"), question: t("removeQuestion"), text: t("removeText"), yes: t("removeYes") }}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {canSubmit ? (
        // The boxes stand in the rows and belong to this form by its id, so that each row keeps its own forms.
        <form id={formId} action={submit}>
          <FormActions next={t("submitNext")} sticky>
            <Button kind="primary" disabled={isSending}>
              {t("submitChosen")}
            </Button>
          </FormActions>
        </form>
      ) : null}
    </>
  );
}
