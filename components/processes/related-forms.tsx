"use client";

import { ActForm } from "@/components/editor/act-form";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { RelatedForDesk } from "@/lib/processes/related-desk";
import { processRelationKinds } from "@/lib/processes/schema";

type Acts = Record<"sayRelation" | "endRelation" | "referPublishedInput" | "endReferral", FormAction>;
type Props = { related: RelatedForDesk; acts: Acts };

/** What is said of other processes and which inputs were referred, each with the way to take it back or add one. */
export function RelatedForms({ related, acts }: Props) {
  const t = useTranslations("processes.related");
  const locale = useLocale();
  return (
    <div className="sections related-forms">
      <section aria-labelledby="relations">
        <h2 id="relations">{t("relations")}</h2>
        {related.relations.length === 0 ? <p className="quiet">{t("noRelations")}</p> : null}
        <ul className="list dense">
          {related.relations.map(({ id, kind, to, words }) => (
            <li key={id}>
              <p>
                {t(`kinds.${kind}`)}: <LocalisedText text={to} locale={locale} />
              </p>
              {Object.keys(words).length === 0 ? null : (
                <p className="quiet small">
                  <LocalisedText text={words} locale={locale} />
                </p>
              )}
              <ActForm action={acts.endRelation} values={{ relationId: id }}>
                {t("end", { name: inLocale(to, locale).text })}
              </ActForm>
            </li>
          ))}
        </ul>
        <RelationForm related={related} action={acts.sayRelation} />
      </section>
      <section aria-labelledby="referrals">
        <h2 id="referrals">{t("referrals")}</h2>
        <p className="quiet">{t("referralsLead")}</p>
        <ul className="list dense">
          {related.referrals.map(({ id, reference, consultation }) => (
            <li key={id}>
              <p>
                <a href={`/${locale}/contributions/${reference}`}>
                  <bdi>{reference}</bdi>
                </a>{" "}
                <span className="quiet small">
                  <LocalisedText text={consultation} locale={locale} />
                </span>
              </p>
              <ActForm action={acts.endReferral} values={{ referralId: id }}>
                {t("endReferral", { reference })}
              </ActForm>
            </li>
          ))}
        </ul>
        <ReferralForm processId={related.id} action={acts.referPublishedInput} />
      </section>
    </div>
  );
}

function RelationForm({ related, action }: { related: RelatedForDesk; action: FormAction }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("processes.related");
  const locale = useLocale();
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={related.id} />
      <SelectField
        name="kind"
        label={t("kind")}
        refusal={state.fields?.kind}
        defaultValue={typed(state, "kind", "parallel")}
        options={processRelationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SelectField
        name="otherId"
        label={t("other")}
        refusal={state.fields?.otherId}
        defaultValue={typed(state, "otherId")}
        options={[
          { value: "", label: t("choose") },
          ...related.others.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text })),
        ]}
      />
      <LocalisedFields name="words" label={t("why")} state={state} value={{}} optional />
      <FormActions next={t("relateNext")}>
        <Button disabled={isSending}>{t("relate")}</Button>
      </FormActions>
    </form>
  );
}

function ReferralForm({ processId, action }: { processId: string; action: FormAction }) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("processes.related");
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <TextField
        name="reference"
        dir="ltr"
        width="short"
        label={t("reference")}
        hint={t("referenceHint")}
        refusal={state.fields?.reference}
        defaultValue={typed(state, "reference")}
      />
      <FormActions next={t("referNext")}>
        <Button disabled={isSending}>{t("refer")}</Button>
      </FormActions>
    </form>
  );
}
