"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button, LinkButton } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";
import { longestWords } from "@/lib/reports/schema";
import { UnseenField } from "./unseen-field";

type Props = { action: FormAction; reference: string; opened: string; reasons: readonly OfferedReason[] };

/** A reader's word that something published should not be. Asks for no name. */
export function ReportForm({ action, reference, opened, reasons }: Props) {
  const t = useTranslations("reports.form");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const back = `/${locale}/contributions/${reference}`;
  if (state.done !== undefined) {
    return (
      <>
        <Notice kind="success" title={state.done} announce>
          {t("doneNext")}
        </Notice>
        <LinkButton href={back}>{t("back")}</LinkButton>
      </>
    );
  }
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="opened" value={opened} />
      <input type="hidden" name="language" value={locale} />
      <RadioChoices
        name="reasonCode"
        label={t("reason")}
        refusal={state.fields?.reasonCode}
        choices={reasons.map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text }))}
        defaultValue={typed(state, "reasonCode")}
      />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("wordsHint", { most: longestWords })}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words")}
        rows={4}
        dir="auto"
        optional
      />
      <UnseenField label={t("unseen")} />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
