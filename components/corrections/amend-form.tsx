"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import type { FieldLists } from "@/components/organisations/fields-props";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { EntryFact } from "@/lib/organisations/entry-facts";
import { addedId, FactField } from "./fact-field";

type Props = {
  action: FormAction;
  id: string;
  revision: number;
  fact: EntryFact;
  /** What was suggested, as `factText` writes it. */
  begin: string;
  lists: FieldLists;
  wholes: Readonly<Record<string, string>>;
};

/** Accepts a suggested correction of an entry, and puts something else there than was suggested. */
export function AmendForm({ action, id, revision, fact, begin, lists, wholes }: Props) {
  const t = useTranslations("corrections.desk");
  const { state, isSending, form } = useKeptForm(action);
  const fieldId = `amended-${id}`;
  const places: Record<string, string> = { correct: fieldId, added: addedId(fieldId) };
  const refusals = refusalsOf(state).map((one) => ({ ...one, field: places[one.field] ?? one.field }));
  return (
    <Disclosure summary={t("amend")} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="form inner">
        <ErrorSummary refusals={refusals} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seenRevision" value={revision} />
        <input type="hidden" name="decision" value="amend" />
        <FactField {...{ fact, begin, lists, wholes, state }} label={t("amended")} id={fieldId} />
        <FormActions next={t("amendNext")}>
          <Button disabled={isSending}>{t("amendSend")}</Button>
        </FormActions>
      </form>
    </Disclosure>
  );
}
