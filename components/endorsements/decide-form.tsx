"use client";

import { ActForm } from "@/components/editor/act-form";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  item: { id: string; revision: number };
  reasons: readonly { value: string; label: string }[];
};

/** Publishes words of support, or refuses them with a reason of the published list. */
export function DecideForm({ action, item, reasons }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("endorsements.desk");
  const field = `reason-${item.id}`;
  const refusals = refusalsOf(state).map((one) => (one.field === "reasonCode" ? { ...one, field } : one));
  return (
    <div className="endorsement-decision">
      <ActForm
        action={action}
        values={{ decision: "publish", id: item.id, seenRevision: item.revision }}
        kind="primary"
      >
        {t("publish")}
      </ActForm>
      <Disclosure summary={t("refuse")} open={state.refusal === undefined ? undefined : true}>
        <form {...form} className="form">
          <ErrorSummary refusals={refusals} />
          <input type="hidden" name="decision" value="refuse" />
          <input type="hidden" name="id" value={item.id} />
          <input type="hidden" name="seenRevision" value={item.revision} />
          <SelectField
            id={field}
            name="reasonCode"
            label={t("reason")}
            refusal={state.fields?.reasonCode}
            defaultValue={typed(state, "reasonCode")}
            options={[{ value: "", label: "—" }, ...reasons]}
          />
          <div className="button-row">
            <Button kind="danger" disabled={isSending}>
              {t("refuse")}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
