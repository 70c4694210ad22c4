"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { ThemesForDesk } from "@/lib/documents/queries";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

/** Empty rows below those that are there, so that some can be added without a script. */
const emptyRows = 2;

/** All themes of a consultation at once, each with the paragraphs of every draft as people call them. */
export function ThemesForm({ action, arrangement }: { action: FormAction; arrangement: ThemesForDesk }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("documents.themes");
  const locale = useLocale();
  const rows = [...arrangement.themes, ...Array.from({ length: emptyRows }, () => emptyTheme)];
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="consultationId" value={arrangement.id} />
      <input type="hidden" name="seen" value={arrangement.fingerprint} />
      {rows.map((theme, index) => {
        const name = `themes.${index}`;
        const title = index < arrangement.themes.length ? t("theme", { place: index + 1 }) : t("new");
        return (
          <section key={theme.id || name} className="form-part" aria-label={title}>
            <h2>{title}</h2>
            <input type="hidden" name={`${name}.id`} value={theme.id} />
            <LocalisedFields name={`${name}.title`} label={t("name")} state={state} value={theme.title} />
            {arrangement.drafts.map((draft, at) => {
              const field = `${name}.paragraphs.${draft.id}`;
              return (
                <TextField
                  key={draft.id}
                  name={field}
                  dir="auto"
                  label={inLocale(draft.title, locale).text}
                  hint={at === 0 ? t("paragraphsHint") : undefined}
                  optional
                  refusal={state.fields?.[field]}
                  defaultValue={typed(state, field, theme.paragraphs[draft.id] ?? "")}
                />
              );
            })}
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
      <FormActions sticky next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}

const emptyTheme: ThemesForDesk["themes"][number] = { id: "", title: {}, paragraphs: {} };
