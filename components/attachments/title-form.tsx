"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; id: string; title: string; name: string };

/** What a file is, in its submitter's words: one line beside its name. */
export function TitleForm({ action, id, title, name }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("attachments.list");
  return (
    <form className="file-title" {...form}>
      <ErrorSummary refusals={refusalsOf(state).map((refusal) => ({ ...refusal, field: `title-${id}` }))} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="title"
        id={`title-${id}`}
        label={
          <>
            {t("what")} <VisuallyHidden>{name}</VisuallyHidden>
          </>
        }
        optional
        grow
        defaultValue={typed(state, "title", title)}
        refusal={state.fields?.title}
        maxLength={200}
      />
      <Button disabled={isSending}>{t("keepTitle")}</Button>
      <span className="saved small quiet" role="status">
        {state.done ?? ""}
      </span>
    </form>
  );
}
