"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; proposalId: string };

/** The second pair of eyes: agrees with one press, or differs and says why. */
export function SettleForms({ action, proposalId }: Props) {
  const t = useTranslations("decisions.eyes");
  const agree = useKeptForm(action);
  const differ = useKeptForm(action);
  return (
    <div className="stack">
      <form {...agree.form} className="stack">
        <ErrorSummary refusals={refusalsOf(agree.state)} />
        <input type="hidden" name="settlement" value="agree" />
        <input type="hidden" name="proposalId" value={proposalId} />
        <div className="button-row">
          <Button kind="primary" disabled={agree.isSending}>
            {t("agree")}
          </Button>
        </div>
        <p className="small quiet">{t("agreeNext")}</p>
      </form>
      <Disclosure summary={t("differ")} open={differ.state.refusal !== undefined}>
        <form {...differ.form} className="stack">
          <ErrorSummary
            refusals={refusalsOf(differ.state).map(({ field, message }) => ({
              field: field === "words" ? "differ-words" : field,
              message,
            }))}
          />
          <input type="hidden" name="settlement" value="differ" />
          <input type="hidden" name="proposalId" value={proposalId} />
          <TextArea
            id="differ-words"
            name="words"
            label={t("differWords")}
            hint={t("differHint")}
            refusal={differ.state.fields?.words}
            defaultValue={typed(differ.state, "words")}
            rows={3}
            dir="auto"
          />
          <div className="button-row">
            <Button disabled={differ.isSending}>{t("differSend")}</Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}
