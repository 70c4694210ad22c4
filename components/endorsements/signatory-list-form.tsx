"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { plannedSignatoriesSchema } from "@/lib/endorsements/schema";
import { emptyFormState } from "@/lib/web/form-state";

type Props = { thing: { name: "contributionId" | "versionId"; id: string }; look: FormAction; carryOut: FormAction };

/** Takes a list of signatories, shows what it would add, and adds it when that is confirmed. */
export function SignatoryListForm({ thing, look, carryOut }: Props) {
  const [seen, show, isReading] = useActionState(look, emptyFormState);
  const [done, confirm, isWriting] = useActionState(carryOut, emptyFormState);
  const t = useTranslations("endorsements.list");
  const groups = useTranslations("public.groups");
  const { content, fingerprint, lines } = seen.data ?? {};
  const planned = typeof lines === "string" ? plannedSignatoriesSchema.parse(JSON.parse(lines)) : null;
  if (done.done !== undefined) {
    return (
      <Notice kind="success" announce>
        {done.done}
      </Notice>
    );
  }
  return (
    <div className="sections">
      <form className="form" action={show} noValidate>
        <ErrorSummary refusals={refusalsOf(seen)} />
        <input type="hidden" name={thing.name} value={thing.id} />
        <TextField
          name="file"
          type="file"
          label={t("file")}
          hint={t("fileHint")}
          refusal={seen.fields?.file}
          accept=".csv,text/csv"
        />
        <TextArea
          name="content"
          label={t("pasted")}
          defaultValue={typed(seen, "content")}
          rows={6}
          dir="auto"
          optional
        />
        <FormActions next={t("lookNext")}>
          <Button kind={planned === null ? "primary" : "secondary"} disabled={isReading}>
            {t("look")}
          </Button>
        </FormActions>
      </form>
      {planned === null ? null : (
        <form className="stack" action={confirm}>
          <ErrorSummary refusals={refusalsOf(done)} />
          <Table
            id="preview"
            title={t("preview", { count: planned.length })}
            columns={[
              { key: "name", label: t("name") },
              { key: "kind", label: t("becomes") },
              { key: "group", label: t("group") },
              { key: "date", label: t("date") },
            ]}
            rows={planned.map((line, index) => ({
              id: `${index} ${line.name}`,
              cells: {
                name: <bdi>{line.name}</bdi>,
                kind: (
                  <>
                    {t(`kinds.${line.kind}`)} {line.found === null ? null : <bdi className="quiet">{line.found}</bdi>}
                  </>
                ),
                group: line.group === null ? "" : groups(line.group),
                date: line.date ?? "",
              },
            }))}
          />
          <input type="hidden" name={thing.name} value={thing.id} />
          <input type="hidden" name="content" value={String(content)} />
          <input type="hidden" name="fingerprint" value={String(fingerprint)} />
          <div className="button-row">
            <Button
              kind="primary"
              disabled={isWriting || !planned.some(({ kind }) => kind === "new" || kind === "matched")}
            >
              {t("carryOut")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
