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

type Stage = { id: string; name: Localised; startsOn: string; endsOn: string | null };
type Props = { action: FormAction; process: { id: string; revision: number }; stages: Stage[] };

const emptyRows = 3;

/** All stages of a process at once; their first days order them. */
export function StagesForm({ action, process, stages }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("processes.stages");
  const rows: Stage[] = [
    ...stages,
    ...Array.from({ length: emptyRows }, () => ({ id: "", name: {}, startsOn: "", endsOn: null })),
  ];
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={process.id} />
      <input type="hidden" name="seenRevision" value={process.revision} />
      {rows.map((stage, index) => {
        const name = `stages.${index}`;
        return (
          <section key={stage.id || name} className="form-part" aria-label={t("stage", { place: index + 1 })}>
            <h2>{stage.id === "" ? t("new") : t("stage", { place: index + 1 })}</h2>
            <input type="hidden" name={`${name}.id`} value={stage.id} />
            <LocalisedFields
              name={`${name}.name`}
              label={t("stage", { place: index + 1 })}
              state={state}
              value={stage.name}
            />
            <div className="field-row">
              <TextField
                name={`${name}.startsOn`}
                label={t("startsOn")}
                type="date"
                defaultValue={typed(state, `${name}.startsOn`, stage.startsOn)}
              />
              <TextField
                name={`${name}.endsOn`}
                label={t("endsOn")}
                optional
                type="date"
                defaultValue={typed(state, `${name}.endsOn`, stage.endsOn ?? "")}
              />
            </div>
          </section>
        );
      })}
      <FormActions sticky saved={state.done}>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
