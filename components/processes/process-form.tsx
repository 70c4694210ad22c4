"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

/** Opens a process: what it is called, how it is cited, who organises it, which one it follows. */
export function NewProcessForm({
  action,
  predecessors,
}: {
  action: FormAction;
  predecessors: { id: string; name: Localised }[];
}) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("processes.form");
  const locale = useLocale();
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <LocalisedFields name="name" label={t("name")} hint={t("nameHint")} state={state} />
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        width="short"
        dir="ltr"
        refusal={state.fields?.code}
        defaultValue={typed(state, "code")}
        autoCapitalize="characters"
      />
      <TextField
        name="slug"
        label={t("slug")}
        hint={t("slugHint")}
        width="short"
        dir="ltr"
        refusal={state.fields?.slug}
        defaultValue={typed(state, "slug")}
        autoCapitalize="none"
      />
      <LocalisedFields name="mandate" label={t("mandate")} hint={t("mandateHint")} state={state} lines={4} optional />
      <TextField
        name="organiserEmail"
        type="email"
        dir="ltr"
        label={t("organiser")}
        hint={t("organiserHint")}
        optional
        refusal={state.fields?.organiserEmail}
        defaultValue={typed(state, "organiserEmail")}
      />
      {predecessors.length === 0 ? null : (
        <SelectField
          name="predecessorId"
          label={t("predecessor")}
          optional
          defaultValue={typed(state, "predecessorId")}
          options={[
            { value: "", label: t("noPredecessor") },
            ...predecessors.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text })),
          ]}
        />
      )}
      <FormActions next={t("createNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("create")}
        </Button>
      </FormActions>
    </form>
  );
}

type Editing = { id: string; revision: number; name: Localised; mandate: Localised };

/** Name and mandate of a process that exists. */
export function ProcessForm({ action, process }: { action: FormAction; process: Editing }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("processes.form");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={process.id} />
      <input type="hidden" name="seenRevision" value={process.revision} />
      <LocalisedFields name="name" label={t("name")} hint={t("nameHint")} state={state} value={process.name} />
      <LocalisedFields
        name="mandate"
        label={t("mandate")}
        hint={t("mandateHint")}
        state={state}
        value={process.mandate}
        lines={6}
        optional
      />
      <FormActions>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
