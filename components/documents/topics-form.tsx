"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { TopicsForDesk } from "@/lib/documents/queries";
import { isLocale } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { topicChoices, topicName } from "@/lib/organisations/topics";

/** Empty rows below those that are there, so that some can be added without a script. */
const emptyRows = 3;

/** All topics of a text at once, each with its paragraphs as people call them. */
export function TopicsForm({ action, arrangement }: { action: FormAction; arrangement: TopicsForDesk }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("documents.topics");
  const asked = useLocale();
  const locale = isLocale(asked) ? asked : "en";
  const choices = topicChoices(locale).map(({ id, name }) => ({ value: id, label: name }));
  const rows = [...arrangement.topics, ...Array.from({ length: emptyRows }, () => ({ topic: "", paragraphs: "" }))];
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="draftId" value={arrangement.draftId} />
      <input type="hidden" name="seen" value={arrangement.fingerprint} />
      {rows.map(({ topic, paragraphs }, index) => {
        const name = `topics.${index}`;
        return (
          <fieldset key={topic || name}>
            <legend className="visually-hidden">{topicName(topic, locale) ?? t("new")}</legend>
            <div className="field-row">
              <SelectField
                name={`${name}.topic`}
                label={t("topic")}
                refusal={state.fields?.[`${name}.topic`]}
                defaultValue={typed(state, `${name}.topic`, topic)}
                options={[{ value: "", label: t("choose") }, ...choices]}
              />
              <TextField
                name={`${name}.paragraphs`}
                dir="auto"
                label={t("paragraphs")}
                hint={index === 0 ? t("paragraphsHint") : undefined}
                refusal={state.fields?.[`${name}.paragraphs`]}
                defaultValue={typed(state, `${name}.paragraphs`, paragraphs)}
                autoComplete="off"
              />
            </div>
          </fieldset>
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
