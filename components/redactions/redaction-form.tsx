"use client";

import type { ReactNode } from "react";
import { typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { useScripts } from "@/components/editor/use-scripts";
import { AnswerPicker } from "@/components/moderation/answer-picker";
import { useChosenAnswer } from "@/components/moderation/offered-answers";
import { SelectableTexts } from "@/components/moderation/selectable-texts";
import { useSelectedPlace } from "@/components/moderation/use-selected-place";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import type { ListedAttachment } from "@/lib/attachments/queries";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";
import type { TextField } from "@/lib/moderation/text-fields";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { RedactionFiles } from "./redaction-files";
import { RedactionPreview } from "./redaction-preview";
import { RedactionRow } from "./redaction-row";
import { type RedactionRow as Row, useRedactionRows } from "./use-redaction-rows";

type Props = {
  action: FormAction;
  /** The contribution and the revision that is on the page. */
  id: string;
  revision: number;
  language: string;
  reasons: readonly OfferedReason[];
  fields: readonly TextField[];
  files: readonly ListedAttachment[];
  /** Where to go on when somebody else was quicker. */
  wayOn: ReactNode;
};

/** Publishing without some words: which, where and why, what the public will then read, and words to the writers. */
export function RedactionForm({ action, id, revision, language, reasons, fields, files, wayOn }: Props) {
  const t = useTranslations("redactions.form");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const { rows, change, add, take, alsoAs } = useRedactionRows(state.values);
  const selected = useSelectedPlace(fields);
  const scripts = useScripts();
  const refused = refusalsByRow(state, rows);
  const offered = reasons
    .filter(({ appliesTo }) => appliesTo.includes("publish_redacted"))
    .map(({ code, label }) => ({ value: code, label: inLocale(label, locale).text }));
  const choices = [{ value: "", label: t("chooseReason") }, ...offered];
  const chosen = useChosenAnswer("publish_redacted");
  return (
    <form {...form} id="redact" className={state === emptyFormState ? "decision-panel" : "decision-panel open"}>
      <div>
        <h3>{t("title")}</h3>
        <p className="quiet">{t("hint")}</p>
      </div>
      <ErrorSummary refusals={refused.summary} />
      {state.code === "conflict" ? wayOn : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      <div className="stack">
        {rows.map((row, at) => (
          <RedactionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list; none is ever moved.
            key={at}
            number={at + 1}
            row={row}
            fields={fields}
            reasons={choices}
            refusal={refused.rows.get(at)}
            reasonRefusal={refused.reasons.get(at)}
            change={(part) => change(at, part)}
            taken={rows.map(({ quote }) => quote)}
            alsoAs={(words) => alsoAs(at, words)}
          />
        ))}
        <noscript>
          <p className="quiet small">{t("fiveRows")}</p>
        </noscript>
        {scripts ? (
          <>
            {selected === null ? null : (
              <div className="marking">
                <Button
                  type="button"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    document.getSelection()?.removeAllRanges();
                    take(selected.quote);
                  }}
                >
                  {t("take")} <bdi className="taken">{selected.quote}</bdi>
                </Button>
              </div>
            )}
            <div className="button-row">
              <Button type="button" kind="quiet" onClick={add}>
                {t("addRow")}
              </Button>
            </div>
            <SelectableTexts texts={fields} language={language} name="redacted" />
          </>
        ) : null}
      </div>
      <RedactionFiles files={files} reasons={choices} state={state} />
      <AnswerPicker decision="publish_redacted" into="redact-words" />
      <TextArea
        id="redact-words"
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words", chosen?.words)}
        rows={4}
        dir="auto"
      />
      {state.data === undefined ? null : <RedactionPreview fields={fields} language={language} shown={state.data} />}
      <div className="button-row">
        <Button name="act" value="preview" disabled={isSending}>
          {t("preview")}
        </Button>
        <Button kind="primary" name="act" value="publish" disabled={isSending}>
          {t("publish")}
        </Button>
      </div>
    </form>
  );
}

/** Refusals where they belong: those of a place beside its row, counted among the rows that were filled. */
function refusalsByRow({ refusal, fields = {} }: FormState, rows: readonly Row[]) {
  const filled = rows.flatMap(({ quote }, at) => (quote.trim() === "" ? [] : [at]));
  const byRow = new Map<number, string>();
  const reasons = new Map<number, string>();
  const summary: { field: string; message: string }[] = [];
  for (const [name, message] of Object.entries(fields)) {
    const place = /^redactions(?:\.(\d+))?/.exec(name);
    if (place === null) {
      summary.push({ field: name === "words" ? "redact-words" : name, message });
      continue;
    }
    // A refusal of all places is for the reason that one of them lacks, or for want of any.
    const lacking = place[1] === undefined ? filled.find((at) => rows[at]?.reason === "") : undefined;
    const at = lacking ?? filled[Number(place[1] ?? 0)] ?? 0;
    (lacking === undefined ? byRow : reasons).set(at, message);
    summary.push({ field: `${lacking === undefined ? "quote" : "reason"}-${at + 1}`, message });
  }
  if (summary.length === 0 && refusal !== undefined) summary.push({ field: "", message: refusal });
  return { rows: byRow, reasons, summary };
}
