"use client";

import type { ReactNode } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";
import type { TextField } from "@/lib/moderation/text-fields";
import { AnswerPicker } from "./answer-picker";
import { KeptWords } from "./kept-words";
import { MarkFields } from "./mark-fields";
import { useChosenAnswer } from "./offered-answers";
import { SeenCase, type SeenRevision } from "./seen-case";

type Props = {
  decision: "return" | "refuse";
  action: FormAction;
  seen: SeenRevision;
  reasons: readonly OfferedReason[];
  texts: readonly TextField[];
  /** Of the contribution. */
  language: string;
  /** Whether it is proposed to a second moderator. */
  fourEyes: boolean;
  /** False where there is nothing to decide any more: then only what was written is kept in view. */
  isOpen: boolean;
  /** Where to go on when somebody else was quicker. */
  wayOn: ReactNode;
};

/** Returning or refusing: a reason from the public list, words, and for a return the places to correct. */
export function ReasonForm({ decision, action, seen, reasons, texts, language, fourEyes, isOpen, wayOn }: Props) {
  const t = useTranslations("moderation.decisions");
  const eyes = useTranslations("decisions.eyes");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const chosen = useChosenAnswer(decision);
  if (!isOpen) return <KeptWords state={state} wayOn={wayOn} />;
  const ids: Record<string, string> = { reasonCode: `${decision}-reason`, words: `${decision}-words` };
  const refusals = refusalsOf(state).map(({ field, message }) => ({ field: ids[field] ?? field, message }));
  return (
    <form {...form} id={decision} className={refusals.length > 0 ? "decision-panel open" : "decision-panel"}>
      <div>
        <h3>{t(`${decision}Title`)}</h3>
        <p className="quiet">{t(`${decision}Hint`)}</p>
      </div>
      <ErrorSummary refusals={refusals} />
      {state.code === "conflict" ? wayOn : null}
      <SeenCase {...seen} />
      <input type="hidden" name="decision" value={decision} />
      <RadioChoices
        id={`${decision}-reason`}
        name="reasonCode"
        label={t("reason")}
        refusal={state.fields?.reasonCode}
        choices={reasons
          .filter(({ appliesTo }) => appliesTo.includes(decision))
          .map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text }))}
        defaultValue={typed(state, "reasonCode", chosen?.reasonCode ?? undefined)}
      />
      {decision === "return" ? <MarkFields state={state} texts={texts} language={language} /> : null}
      <AnswerPicker decision={decision} into={`${decision}-words`} />
      <TextArea
        id={`${decision}-words`}
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words", chosen?.words)}
        rows={4}
        dir="auto"
      />
      <div className="button-row">
        <Button kind="danger" disabled={isSending}>
          {fourEyes ? eyes(`propose.${decision}`) : t(decision === "return" ? "confirmReturn" : "confirmRefuse")}
        </Button>
      </div>
    </form>
  );
}
