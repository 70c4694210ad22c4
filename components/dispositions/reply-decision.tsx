"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { isolated } from "@/lib/i18n/isolated";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";

type Props = {
  action: FormAction;
  id: string;
  revision: number;
  /** Of the contribution, so that each button says what it is about. */
  reference: string;
  reasons: readonly OfferedReason[];
};

/** Publishes a reply, or refuses it with a reason from the list. */
export function ReplyDecision({ action, id, revision, reference, reasons }: Props) {
  const t = useTranslations("dispositions.replies");
  const locale = useLocale();
  const publishing = useKeptForm(action);
  const refusing = useKeptForm(action);
  const isSending = publishing.isSending || refusing.isSending;
  const seen = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
    </>
  );
  return (
    <div className="stack">
      <form {...publishing.form} className="stack">
        <ErrorSummary refusals={refusalsOf(publishing.state)} />
        {seen}
        <input type="hidden" name="decision" value="publish" />
        <Button kind="primary" disabled={isSending} aria-label={t("publishOf", { reference: isolated(reference) })}>
          {t("publish")}
        </Button>
      </form>
      <Disclosure summary={t("refuse")} open={refusing.state.refusal === undefined ? undefined : true}>
        <form {...refusing.form} className="stack">
          <ErrorSummary refusals={refusalsOf(refusing.state)} />
          {seen}
          <input type="hidden" name="decision" value="refuse" />
          <SelectField
            name="reasonCode"
            id={`reason-${id}`}
            label={t("reason")}
            refusal={refusing.state.fields?.reasonCode}
            defaultValue={typed(refusing.state, "reasonCode")}
            options={[
              { value: "", label: t("chooseReason") },
              ...reasons.map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text })),
            ]}
          />
          <Button kind="danger" disabled={isSending}>
            {t("confirmRefuse")}
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}
