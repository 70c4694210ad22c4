"use client";

import {
  type SubmitEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { FoundCopy } from "@/components/contributions/found-copy";
import { forgetLocalCopy, type LocalCopy, readLocalCopy } from "@/components/contributions/local-copy";
import { SavingLine } from "@/components/contributions/saving-line";
import { type KnownDraft, useAutosave } from "@/components/contributions/use-autosave";
import { refusalsOf } from "@/components/editor/form-answers";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { ReportContent } from "@/lib/session-reports/queries";
import { emptyFormState } from "@/lib/web/form-state";
import { PointRows } from "./point-rows";
import { startedFields } from "./started-fields";

type Props = {
  action: FormAction;
  locale: string;
  personId: string;
  report: ReportContent;
  languages: readonly { value: string; label: string }[];
};

/** The form of a session report in the parts of its template. It saves itself, and needs no script. */
export function ReportWriter({ action, locale, personId, report, languages }: Props) {
  const t = useTranslations("session-reports");
  const [state, dispatch, isSending] = useActionState(action, emptyFormState);
  const form = useRef<HTMLFormElement>(null);
  const [found, setFound] = useState<LocalCopy | null>(null);
  const [brought, setBrought] = useState<LocalCopy | null>(null);
  const [known, setKnown] = useState(report.revision);
  const copyKey = `openfloor.report.${personId}.${report.id}`;
  const onSaved = useCallback(({ revision }: KnownDraft) => {
    const field = form.current?.elements.namedItem("seenRevision");
    // The next save may start before React has drawn this one, so the field learns it at once.
    if (field instanceof HTMLInputElement) field.value = String(revision);
    setKnown(revision);
  }, []);
  const saving = useAutosave(form, {
    address: `/api/session-reports/${report.id}?locale=${locale}`,
    copyKey,
    onSaved,
  });
  // Only what the server does not have is kept in this browser, so whatever is there is worth offering.
  useEffect(() => setFound(readLocalCopy(copyKey)), [copyKey]);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const isGoingOn = event.submitter instanceof HTMLButtonElement && event.submitter.value === "preview";
    if (!isGoingOn) saving.noteChange();
    if ((await saving.flush()) !== "saved" || !isGoingOn || form.current === null) return;
    const data = new FormData(form.current);
    data.set("intent", "preview");
    startTransition(() => dispatch(data));
  }

  const typed = brought?.fields ?? state.values;
  const start = useMemo(() => startedFields(report, typed ?? {}), [report, typed]);
  const refusals = state.fields ?? {};
  const area = (name: "issues" | "discussion" | "nextSteps", rows: number) => (
    <TextArea
      name={name}
      label={t(`parts.${name}`)}
      hint={t(`form.${name}Hint`)}
      rows={rows}
      dir="auto"
      defaultValue={start[name]}
      refusal={refusals[name]}
    />
  );
  return (
    <form
      ref={form}
      className="form report-form"
      action={dispatch}
      onSubmit={onSubmit}
      onInput={saving.noteChange}
      noValidate
    >
      <ErrorSummary refusals={refusalsOf(state)} />
      {found === null ? null : (
        <FoundCopy
          copy={found}
          onBringBack={() => {
            setBrought(found);
            setFound(null);
            saving.noteChange();
          }}
          onDiscard={() => {
            forgetLocalCopy(copyKey);
            setFound(null);
          }}
        />
      )}
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="seenRevision" value={known} readOnly />
      <div className="stack-fields" key={brought?.at ?? "kept"}>
        <TextField
          name="authorName"
          label={t("form.author")}
          hint={t("form.authorHint")}
          dir="auto"
          maxLength={200}
          defaultValue={start.authorName}
          refusal={refusals.authorName}
        />
        <SelectField
          name="language"
          label={t("form.language")}
          width="short"
          defaultValue={start.language}
          options={languages}
          refusal={refusals.language}
        />
        {area("issues", 5)}
        {area("discussion", 10)}
        <section className="stack" aria-labelledby="points-of-report">
          <h2 id="points-of-report">{t("parts.points")}</h2>
          <p className="quiet small">{t("form.pointsHint")}</p>
          <PointRows start={start.points} refusals={refusals} />
        </section>
        {area("nextSteps", 4)}
      </div>
      <FormActions saved={<SavingLine status={saving.status} />} next={t("form.next")} sticky>
        <Button kind="primary" name="intent" value="preview" disabled={isSending}>
          {t("form.preview")}
        </Button>
        <Button name="intent" value="save" disabled={isSending}>
          {t("form.save")}
        </Button>
      </FormActions>
    </form>
  );
}
