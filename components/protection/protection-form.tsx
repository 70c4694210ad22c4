"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnProtection } from "@/lib/protection/queries";
import { longestPseudonym, protections } from "@/lib/protection/schema";

type Props = { locale: string; action: FormAction; own: OwnProtection };

/** How the name is kept: the choice, what it needs, and the words that are agreed to. */
export function ProtectionForm({ locale, action, own }: Props) {
  const t = useTranslations("protection");
  const { state, isSending, form } = useKeptForm(action);
  const { fields = {} } = state;
  return (
    <form {...form} className="stack form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={own.id} />
      <input type="hidden" name="seenRevision" value={own.revision} />
      <input type="hidden" name="language" value={locale} />
      <RadioChoices
        name="protection"
        label={t("form.how")}
        refusal={fields.protection}
        defaultValue={typed(state, "protection", own.protection)}
        choices={protections
          .filter((value) => own.allows[value])
          .map((value) => ({ value, label: t(`kinds.${value}`), sentence: t(`kindsMean.${value}`) }))}
      />
      {own.allows.pseudonym ? (
        <>
          <TextField
            name="pseudonym"
            label={t("form.pseudonym")}
            hint={t("form.pseudonymHint")}
            refusal={fields.pseudonym}
            defaultValue={typed(state, "pseudonym", own.pseudonym ?? "")}
            maxLength={longestPseudonym}
            autoComplete="off"
            width="short"
          />
          <TextField
            name="embargo"
            type="datetime-local"
            label={t("form.embargo", { zone: own.zone })}
            hint={t("form.embargoHint")}
            refusal={fields.embargo}
            defaultValue={typed(state, "embargo", own.embargo)}
            width="short"
            optional
          />
        </>
      ) : null}
      <section className="stack consent" aria-labelledby="consent-title">
        <h2 id="consent-title">{t("consent.title")}</h2>
        <ul>
          <li>{t("consent.few")}</li>
          <li>{t("consent.looks")}</li>
          <li>{t("consent.text")}</li>
          <li>{t("consent.removal")}</li>
          <li>{t("consent.limits")}</li>
        </ul>
        <CheckField name="consent" label={t("consent.agree")} refusal={fields.consent} />
      </section>
      <Button kind="primary" disabled={isSending}>
        {t("form.save")}
      </Button>
    </form>
  );
}
