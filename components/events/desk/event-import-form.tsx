"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { type ImportedRow, importedRowsSchema } from "@/lib/events/schema";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Props = { action: FormAction; processes: readonly { id: string; name: Localised }[] };

/** Takes events as a file or pasted, and says row by row what became of them. */
export function EventImportForm({ action, processes }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events");
  const all = useTranslations();
  const locale = useLocale();
  const told = state.data?.rows;
  const rows: ImportedRow[] = typeof told === "string" ? importedRowsSchema.parse(JSON.parse(told)) : [];
  const hasUnknown = rows.some((row) => row.kind === "created" && row.zone === null);
  const outcome = (row: ImportedRow) => {
    if (row.kind === "refused") return t("import.because", { column: row.column, reason: all(row.reason) });
    if (row.kind === "created" && row.zone === null) return t("hours.zoneUnknown");
    return row.kind === "created" ? row.zone : t("import.knownWhy");
  };
  return (
    <div className="sections">
      {state.done === undefined ? null : (
        <section className="stack">
          <Notice kind="success" title={state.done} announce />
          <Table
            id="rows"
            title={t("import.rows")}
            columns={[
              { key: "title", label: t("form.title") },
              { key: "row", label: t("import.row"), kind: "number" },
              { key: "kind", label: t("import.became") },
              { key: "detail", label: t("import.detail"), kind: "wide" },
            ]}
            rows={rows.map((row) => ({
              id: String(row.row),
              cells: {
                title: <bdi>{row.title}</bdi>,
                row: row.row,
                kind: t(`import.kinds.${row.kind}`),
                detail: outcome(row),
              },
            }))}
          />
          {hasUnknown ? (
            <div className="button-row">
              <LinkButton kind="primary" href={`/${locale}/desk/events/zones`}>
                {t("zones.title")}
              </LinkButton>
            </div>
          ) : null}
        </section>
      )}
      <form className="form" {...form}>
        <ErrorSummary refusals={refusalsOf(state)} />
        <SelectField
          name="processId"
          label={t("form.process")}
          refusal={state.fields?.processId}
          defaultValue={typed(state, "processId", processes[0]?.id)}
          options={processes.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
        />
        <SelectField
          name="language"
          width="short"
          label={t("import.language")}
          refusal={state.fields?.language}
          defaultValue={typed(state, "language", locale)}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        <TextField
          name="file"
          type="file"
          accept=".json,.csv,application/json,text/csv"
          label={t("import.file")}
          hint={t("import.fileHint")}
          optional
          refusal={state.fields?.file}
        />
        <TextArea
          name="content"
          label={t("import.pasted")}
          optional
          rows={6}
          dir="ltr"
          refusal={state.fields?.content}
          defaultValue={typed(state, "content")}
        />
        <FormActions next={t("import.next")}>
          <Button kind="primary" disabled={isSending}>
            {t("import.send")}
          </Button>
        </FormActions>
      </form>
    </div>
  );
}
