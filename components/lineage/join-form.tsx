"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { ParagraphChoice } from "@/lib/drafts/lineage-query";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  join: FormAction;
  part: FormAction;
  versionId: string;
  choices: { before: ParagraphChoice[]; after: ParagraphChoice[] };
};

/** Joins or parts any paragraphs by their numbers, those without a change included. Needs no script. */
export function JoinForm({ join, part, versionId, choices }: Props) {
  const t = useTranslations("lineage.byNumber");
  const joining = useKeptForm(join);
  const parting = useKeptForm(part);
  const none = { value: "", label: t("choose") };
  const before = [none, ...choices.before.map(toOption)];
  const after = [none, ...choices.after.map(toOption)];
  return (
    <>
      <form className="form" {...joining.form}>
        <ErrorSummary refusals={refusalsOf(joining.state)} />
        <input type="hidden" name="versionId" value={versionId} />
        <SelectField
          name="after"
          label={t("after")}
          options={after}
          refusal={joining.state.fields?.after}
          defaultValue={typed(joining.state, "after")}
        />
        <SelectField
          name="before"
          label={t("before")}
          options={before}
          refusal={joining.state.fields?.before}
          defaultValue={typed(joining.state, "before")}
        />
        <FormActions next={t("joinNext")}>
          <Button disabled={joining.isSending}>{t("join")}</Button>
        </FormActions>
      </form>
      <form className="form" {...parting.form}>
        <ErrorSummary refusals={refusalsOf(parting.state)} />
        <input type="hidden" name="versionId" value={versionId} />
        <SelectField
          name="paragraphId"
          label={t("paragraph")}
          options={after}
          refusal={parting.state.fields?.paragraphId}
          defaultValue={typed(parting.state, "paragraphId")}
        />
        <FormActions next={t("partNext")}>
          <Button disabled={parting.isSending}>{t("part")}</Button>
        </FormActions>
      </form>
    </>
  );
}

function toOption({ id, number, text }: ParagraphChoice) {
  return { value: id, label: `${number ?? "¶"} ${text}` };
}
