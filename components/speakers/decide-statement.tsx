"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea } from "@/components/ui/field";
import { isolated } from "@/lib/i18n/isolated";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";

type Props = {
  action: FormAction;
  id: string;
  revision: number;
  /** So that each button says whose statement it is about. */
  organisation: string;
  reasons: readonly OfferedReason[];
};

/** Publishes a statement, returns it to be corrected, or refuses it, for a reason from the list. */
export function DecideStatement({ action, id, revision, organisation, reasons }: Props) {
  const t = useTranslations("speakers.desk");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <div className="stack decide-statement">
      <form {...form} className="stack">
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seenRevision" value={revision} />
        <input type="hidden" name="decision" value="publish" />
        <Button kind="primary" disabled={isSending} aria-label={t("publishOf", { name: isolated(organisation) })}>
          {t("publish")}
        </Button>
      </form>
      <WithReason {...{ action, id, revision, reasons }} decision="return" />
      <WithReason {...{ action, id, revision, reasons }} decision="refuse" />
    </div>
  );
}

type ReasonProps = Omit<Props, "organisation"> & { decision: "return" | "refuse" };

function WithReason({ action, id, revision, reasons, decision }: ReasonProps) {
  const t = useTranslations("speakers.desk");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const offered = reasons.filter(({ appliesTo }) => appliesTo.includes(decision));
  return (
    <Disclosure summary={t(decision)} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="stack">
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seenRevision" value={revision} />
        <input type="hidden" name="decision" value={decision} />
        <SelectField
          name="reasonCode"
          id={`${decision}-reason-${id}`}
          label={t("reason")}
          refusal={state.fields?.reasonCode}
          defaultValue={typed(state, "reasonCode")}
          options={[
            { value: "", label: t("chooseReason") },
            ...offered.map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text })),
          ]}
        />
        <TextArea
          name="words"
          id={`${decision}-words-${id}`}
          label={t("words")}
          optional
          rows={3}
          dir="auto"
          refusal={state.fields?.words}
          defaultValue={typed(state, "words")}
        />
        <Button kind={decision === "refuse" ? "danger" : "secondary"} disabled={isSending}>
          {t(`${decision}Now`)}
        </Button>
      </form>
    </Disclosure>
  );
}
