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

type Props = {
  action: FormAction;
  process: { id: string; revision: number };
  areas: { id: string; slug: string; name: Localised }[];
};

/** Empty rows below those that are there, so that some can be added without a script. */
const emptyRows = 3;

/** All areas of a process at once; the places order them. */
export function AreasForm({ action, process, areas }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("processes.areas");
  const rows = [...areas, ...Array.from({ length: emptyRows }, () => ({ id: "", slug: "", name: {} }))];
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={process.id} />
      <input type="hidden" name="seenRevision" value={process.revision} />
      {rows.map((area, index) => {
        const name = `areas.${index}`;
        return (
          <section key={area.id || name} className="form-part" aria-label={t("area", { place: index + 1 })}>
            <h2>{area.id === "" ? t("new") : t("area", { place: index + 1 })}</h2>
            <input type="hidden" name={`${name}.id`} value={area.id} />
            <input type="hidden" name={`${name}.slug`} value={area.slug} />
            <LocalisedFields
              name={`${name}.name`}
              label={t("area", { place: index + 1 })}
              state={state}
              value={area.name}
            />
            <TextField
              name={`${name}.place`}
              label={t("place")}
              width="tiny"
              type="number"
              min={0}
              max={999}
              defaultValue={typed(state, `${name}.place`, String(index + 1))}
            />
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
