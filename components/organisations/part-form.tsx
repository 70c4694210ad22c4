"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnPart } from "@/lib/organisations/queries";
import { NameFields } from "./name-fields";
import { told } from "./refusals";

type Props = { action: FormAction; wholeId: string; part: OwnPart };

/** The acronym of a body, its names in other languages and its other spellings. */
export function PartForm({ action, wholeId, part }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("organisations");
  const names = Object.entries(part.names).map(([language, name]) => [`names.${language}`, name]);
  const present = { ...Object.fromEntries(names), acronym: part.acronym ?? "", aliases: part.aliases.join("\n") };
  const answers = state.values ?? present;
  const refusals = state.fields ?? {};
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="wholeId" value={wholeId} />
      <input type="hidden" name="id" value={part.id} />
      <input type="hidden" name="seenRevision" value={part.revision} />
      <TextField
        name="acronym"
        label={t("fields.acronym")}
        refusal={refusals.acronym}
        defaultValue={told(answers, "acronym")}
        width="short"
        dir="auto"
        optional
      />
      <NameFields answers={answers} refusals={refusals} />
      <FormActions next={t("parts.next")}>
        <Button kind="primary" disabled={isSending}>
          {t("profile.save")}
        </Button>
      </FormActions>
    </form>
  );
}
