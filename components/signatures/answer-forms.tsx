"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type ConfirmProps = {
  action: FormAction;
  id: string;
  textSha256: string;
  logo: { exists: boolean; isShown: boolean };
};

/** Puts the name under exactly the text on the page: its SHA-256 goes with the form. */
export function ConfirmForm({ action, id, textSha256, logo }: ConfirmProps) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("signatures.one");
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenSha256" value={textSha256} />
      {logo.exists ? (
        <CheckField name="showLogo" label={t("showLogo")} hint={t("showLogoHint")} defaultChecked={logo.isShown} />
      ) : null}
      <FormActions next={t("confirmNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("confirm")}
        </Button>
      </FormActions>
    </form>
  );
}

/** Tells the lead what would have to change first. */
export function AskForm({ action, id, asked }: { action: FormAction; id: string; asked: string | null }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("signatures.one");
  return (
    <Disclosure summary={t("askOpen")} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="form">
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="id" value={id} />
        <TextArea
          name="words"
          label={t("askLabel")}
          hint={t("askHint")}
          refusal={state.fields?.words}
          defaultValue={typed(state, "words", asked ?? "")}
          maxLength={2_000}
          dir="auto"
        />
        <FormActions>
          <Button disabled={isSending}>{t("askSend")}</Button>
        </FormActions>
      </form>
    </Disclosure>
  );
}

type TakingProps = {
  action: FormAction;
  id: string;
  words: { open: string; question: string; text: string; yes: string };
};

/** An answer that takes the name away: asked once more, in words that say what follows. */
export function TakingForm({ action, id, words }: TakingProps) {
  const { state, isSending, form } = useKeptForm(action);
  return (
    <Disclosure summary={words.open} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="stack">
        <ErrorSummary refusals={refusalsOf(state)} />
        <p>
          <strong>{words.question}</strong> {words.text}
        </p>
        <input type="hidden" name="id" value={id} />
        <div className="button-row">
          <Button kind="danger" disabled={isSending}>
            {words.yes}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
