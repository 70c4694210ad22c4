"use client";

import { useLocale, useTranslations } from "next-intl";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, SelectField, TextArea } from "@/components/ui/field";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";

type Props = {
  action: FormAction;
  id: string;
  revision: number;
  /** Whether those who filed it agreed that it may be public. */
  agreed: boolean;
  reasons: readonly OfferedReason[];
};

/** The three outcomes of an appeal, each with its reasons. */
export function DecideForms(props: Props) {
  return (
    <div className="stack">
      {(["granted", "granted_in_part", "dismissed"] as const).map((outcome) => (
        <OutcomeForm key={outcome} {...props} outcome={outcome} />
      ))}
    </div>
  );
}

type OutcomeProps = Props & { outcome: "granted" | "granted_in_part" | "dismissed" };

function OutcomeForm({ action, id, revision, agreed, reasons, outcome }: OutcomeProps) {
  const t = useTranslations("appeals.decide");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const fieldId = (name: string) => `${outcome}-${name}`;
  const refusals = refusalsOf(state).map((one) => (one.field === "" ? one : { ...one, field: fieldId(one.field) }));
  return (
    <Disclosure summary={t(`${outcome}.title`)} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="form">
        <ErrorSummary refusals={refusals} />
        <p className="quiet">{t(`${outcome}.hint`)}</p>
        <input type="hidden" name="outcome" value={outcome} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seenRevision" value={revision} />
        {outcome === "granted_in_part" ? (
          <>
            <SelectField
              name="reasonCode"
              id={fieldId("reasonCode")}
              label={t("reason")}
              refusal={state.fields?.reasonCode}
              defaultValue={typed(state, "reasonCode")}
              options={[
                { value: "", label: t("chooseReason") },
                ...reasons
                  .filter(({ appliesTo }) => appliesTo.includes("publish_redacted"))
                  .map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text })),
              ]}
            />
            <TextArea
              name="passages"
              id={fieldId("passages")}
              label={t("passages")}
              hint={t("passagesHint")}
              refusal={state.fields?.passages}
              defaultValue={typed(state, "passages")}
              rows={4}
              dir="auto"
            />
          </>
        ) : null}
        <TextArea
          name="words"
          id={fieldId("words")}
          label={t("words")}
          hint={t("wordsHint")}
          refusal={state.fields?.words}
          defaultValue={typed(state, "words")}
          rows={6}
          dir="auto"
        />
        {agreed ? (
          <CheckField
            name="fit"
            id={fieldId("fit")}
            label={t("fit")}
            hint={t("fitHint")}
            defaultChecked={typed(state, "fit") === "true"}
          />
        ) : null}
        <div className="button-row">
          <Button kind={outcome === "dismissed" ? "danger" : "primary"} disabled={isSending}>
            {t(`${outcome}.send`)}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
