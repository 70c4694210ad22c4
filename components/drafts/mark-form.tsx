"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useTranslations } from "@/lib/i18n/words";
import { TranslationFields } from "./translation-fields";

type Props = {
  action: FormAction;
  version: { id: string; revision: number };
  kept: { mark: string; engine: string | null; madeBy: string | null };
};

/** Says anew what a translation of a text is worth. */
export function MarkForm({ action, version, kept }: Props) {
  const t = useTranslations("drafts.translation");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="seenRevision" value={version.revision} />
      <TranslationFields state={state} kept={kept} />
      <Button disabled={isSending}>{t("save")}</Button>
    </form>
  );
}
