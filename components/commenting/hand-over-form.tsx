"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  tableId: string;
  /** Drafts that were not handed over yet. */
  open: number;
};

/** Hands the drafts of a table to the focal point. */
export function HandOverForm({ action, tableId, open }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("commenting.done");
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="tableId" value={tableId} />
      <FormActions next={t("handOverNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("handOver", { count: open })}
        </Button>
      </FormActions>
    </form>
  );
}
