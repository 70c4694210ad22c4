"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { SealedOriginal } from "@/lib/redactions/queries";

type Props = { action: FormAction; contributionId: string; files: SealedOriginal["files"] };

/** Opens what is sealed, for a reason that is written down first. */
export function LookForm({ action, contributionId, files }: Props) {
  const t = useTranslations("redactions.original");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="contributionId" value={contributionId} />
      {files.length === 0 ? null : (
        <RadioChoices
          name="attachmentId"
          label={t("what")}
          choices={[
            { value: "", label: t("text") },
            ...files.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> })),
          ]}
          defaultValue={typed(state, "attachmentId")}
        />
      )}
      <TextArea
        name="reason"
        rows={3}
        label={t("why")}
        hint={t("whyHint")}
        refusal={state.fields?.reason}
        defaultValue={typed(state, "reason")}
      />
      <div>
        <Button disabled={isSending}>{t("show")}</Button>
      </div>
    </form>
  );
}
