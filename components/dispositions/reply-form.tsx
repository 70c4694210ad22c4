"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { longestReply } from "@/lib/dispositions/schema";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { Words } from "./published-answer";

type Props = { action: FormAction; locale: string; contributionId: string; answerId: string };

/** The one reply to an answer: written, looked at, and sent in a second step. */
export function ReplyForm({ action, locale, contributionId, answerId }: Props) {
  const t = useTranslations("dispositions.reply");
  const writing = useKeptForm(action);
  const sending = useKeptForm(action);
  const { state } = writing;
  const text = typeof state.data?.text === "string" ? state.data.text : null;
  const language = typeof state.data?.language === "string" ? state.data.language : locale;
  const about = (
    <>
      <input type="hidden" name="contributionId" value={contributionId} />
      <input type="hidden" name="answerId" value={answerId} />
    </>
  );
  return (
    <>
      <form {...writing.form} className="form">
        <ErrorSummary refusals={refusalsOf(state)} />
        {about}
        <input type="hidden" name="step" value="preview" />
        <TextArea
          name="text"
          label={t("text")}
          hint={t("hint", { most: longestReply })}
          refusal={state.fields?.text}
          defaultValue={typed(state, "text", text ?? "")}
          rows={6}
          dir="auto"
        />
        <SelectField
          name="language"
          label={t("language")}
          width="short"
          refusal={state.fields?.language}
          defaultValue={typed(state, "language", language)}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        <FormActions next={text === null ? t("next") : undefined}>
          <Button kind={text === null ? "primary" : "secondary"} disabled={writing.isSending}>
            {t(text === null ? "preview" : "previewAgain")}
          </Button>
        </FormActions>
      </form>
      {text === null ? null : (
        <form {...sending.form} className="form">
          <ErrorSummary refusals={refusalsOf(sending.state)} />
          <Notice title={state.done} announce />
          <div className="reply">
            <Words text={text} language={language} />
          </div>
          {about}
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="language" value={language} />
          <FormActions next={t("sendNext")}>
            <Button kind="primary" disabled={sending.isSending}>
              {t("send")}
            </Button>
          </FormActions>
        </form>
      )}
    </>
  );
}
