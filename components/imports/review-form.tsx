"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { OpenImport } from "@/lib/imports/queries";
import { DroppedWords } from "./dropped-words";
import { OriginalText } from "./original-text";
import { type PartOption, SectionReview } from "./section-review";

type Props = {
  action: FormAction;
  open: OpenImport;
  parts: PartOption[];
  asksAbout: boolean;
  /** Revision of the input that the person sees. */
  revision: number;
  draftTitle: string;
  /** Language of the input. */
  language: string;
  /** What the reader of the file has to say. */
  remarks: string[];
};

/** A document that was read, beside its original: where each section goes, what is doubtful, what was left out. */
export function ReviewForm({ action, open, parts, asksAbout, revision, draftTitle, language, remarks }: Props) {
  const t = useTranslations("imports.proposal");
  const asked = useTranslations("imports.findings");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="import-review">
      <div className="import-head">
        <h2>{t.rich("heading", { name: open.fileName, file: (words) => <bdi>{words}</bdi> })}</h2>
        <p>
          {t("summary", { sections: open.sections.length, notes: open.noteCount })}
          {". "}
          {t("decisions", { count: open.doubtCount })}
        </p>
        <ul className="small">
          {open.sections.flatMap(({ findings }) =>
            findings.map(({ kind, values, doubt }) =>
              doubt === null ? null : (
                <li key={doubt} className="lone">
                  <a href={`#doubts.${doubt}`}>
                    <bdi>{asked(kind, values)}</bdi>
                  </a>
                </li>
              ),
            ),
          )}
        </ul>
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="importId" value={open.id} />
        <input type="hidden" name="seenRevision" value={revision} />
      </div>
      <OriginalText importId={open.id} source={open.source} language={language} />
      <div className="import-proposal">
        <TextField
          name="title"
          id="import-title"
          label={t("title")}
          hint={open.title === "" ? t("noTitle") : undefined}
          defaultValue={typed(state, "title", open.title === "" ? draftTitle : open.title)}
          maxLength={300}
          lang={language}
          dir="auto"
        />
        {open.sections.map((section, index) => (
          <SectionReview
            key={section.id}
            section={section}
            parts={parts}
            asksAbout={asksAbout}
            isFirst={index === 0}
            language={language}
            state={state}
          />
        ))}
        <DroppedWords dropped={open.dropped} remarks={remarks} />
        <CheckField name="offered" value="1" label={t("offered")} hint={t("offeredHint")} />
        <FormActions next={t("confirmNext")}>
          <Button kind="primary" disabled={isSending}>
            {t("confirm")}
          </Button>
        </FormActions>
      </div>
    </form>
  );
}
