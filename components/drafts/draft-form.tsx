"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";

type Editing = { id: string; revision: number; title: Localised; symbol: string | null };
type Props = { action: FormAction } & (
  | { consultationId: string; draft?: undefined }
  | { consultationId?: undefined; draft: Editing }
);

/** Title, symbol and, once, the address of a document. */
export function DraftForm({ action, consultationId, draft }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("drafts.form");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      {draft === undefined ? (
        <input type="hidden" name="consultationId" value={consultationId} />
      ) : (
        <>
          <input type="hidden" name="draftId" value={draft.id} />
          <input type="hidden" name="seenRevision" value={draft.revision} />
        </>
      )}
      <LocalisedFields name="title" label={t("title")} hint={t("titleHint")} state={state} value={draft?.title} />
      {draft === undefined ? (
        <TextField
          name="slug"
          label={t("slug")}
          hint={t("slugHint")}
          optional
          width="short"
          dir="ltr"
          autoCapitalize="none"
          refusal={state.fields?.slug}
          defaultValue={typed(state, "slug")}
        />
      ) : null}
      <TextField
        name="symbol"
        label={t("symbol")}
        hint={t("symbolHint")}
        optional
        width="short"
        dir="ltr"
        refusal={state.fields?.symbol}
        defaultValue={typed(state, "symbol", draft?.symbol ?? "")}
      />
      <FormActions next={draft === undefined ? t("createNext") : undefined}>
        <Button kind="primary" disabled={isSending}>
          {draft === undefined ? t("create") : t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
