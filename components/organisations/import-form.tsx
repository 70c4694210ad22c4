"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { plannedLinesSchema } from "@/lib/organisations/schema";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { ImportPreview } from "./import-preview";
import { summaryOf, told } from "./refusals";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** Takes a file of organisations, shows what it would do, and does it when that is confirmed. */
export function ImportForm({ look, carryOut }: { look: Action; carryOut: Action }) {
  const [seen, show, isReading] = useActionState(look, emptyFormState);
  const [done, confirm, isWriting] = useActionState(carryOut, emptyFormState);
  const t = useTranslations("organisations.import");
  const { content, fingerprint, lines } = seen.data ?? {};
  const planned = typeof lines === "string" ? plannedLinesSchema.parse(JSON.parse(lines)) : null;
  if (done.done !== undefined) {
    return (
      <Notice kind="success" announce>
        {done.done}
      </Notice>
    );
  }
  return (
    <>
      <form className="form" action={show} noValidate>
        <ErrorSummary refusals={summaryOf(seen)} />
        <TextField
          name="file"
          type="file"
          label={t("file")}
          hint={t("fileHint")}
          refusal={seen.fields?.file}
          accept=".json,.csv,application/json,text/csv"
        />
        <TextArea
          name="content"
          label={t("pasted")}
          refusal={seen.fields?.content}
          defaultValue={told(seen.values ?? {}, "content")}
          rows={6}
          dir="ltr"
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
          <ErrorSummary refusals={summaryOf(done)} />
          <ImportPreview lines={planned} />
          <input type="hidden" name="content" value={String(content)} />
          <input type="hidden" name="fingerprint" value={String(fingerprint)} />
          <Button
            kind="primary"
            disabled={isWriting || !planned.some(({ kind }) => kind === "create" || kind === "update")}
          >
            {t("carryOut")}
          </Button>
        </form>
      )}
    </>
  );
}
