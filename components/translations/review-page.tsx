import type { ReactNode } from "react";
import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { useFieldName } from "@/components/moderation/use-field-name";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { TranslationForDesk } from "@/lib/translations/translation-for-desk";

type Props = {
  locale: string;
  translation: TranslationForDesk;
  settle: FormAction;
  above: ReactNode;
  /** What was done just now. */
  children?: ReactNode;
};

const stateMarks = {
  pending: "pending",
  machine: "pending",
  reviewed: "published",
  official: "verified",
  refused: "refused",
  withdrawn: "closed",
} as const;

/** A translation beside its original, who made it, and the acts on it. */
export function ReviewPage({ locale, translation, settle, above, children }: Props) {
  const t = useTranslations("translations");
  const nameOf = useFieldName(locale);
  const { original, may, state, language } = translation;
  const values = { id: translation.id, seenRevision: translation.revision };
  return (
    <>
      <PageHead
        above={above}
        title={t("review.title")}
        lead={t("desk.between", {
          from: languageName(original.language, locale),
          to: languageName(language, locale),
        })}
        facts={
          <>
            <a href={`/${locale}${original.page}`}>
              <bdi>{original.name}</bdi>
            </a>
            <StateMark state={stateMarks[state]}>{t(`states.${state}`)}</StateMark>
            {translation.engine === null ? null : <span>{t("engine", { engine: translation.engine })}</span>}
            {translation.madeBy === null ? null : <span>{t("madeBy", { name: translation.madeBy })}</span>}
            <span>{showInstant(translation.addedAt, "UTC", locale).text}</span>
            {translation.addedBy === null ? null : <bdi>{translation.addedBy}</bdi>}
          </>
        }
      />
      {children}
      <div className="sections">
        {original.fields.map((field) => (
          <section key={field.field} className="stack">
            <h2>{field.field === "text" ? t("form.paragraph") : nameOf(field)}</h2>
            <div className="side-by-side">
              <p className="plain-words" lang={original.language} dir={directionOf(original.language)}>
                {field.text}
              </p>
              <p className="plain-words" lang={language} dir={directionOf(language)}>
                {translation.words[field.field] ?? ""}
              </p>
            </div>
          </section>
        ))}
        <section className="stack">
          <h2>{t("review.decide")}</h2>
          {translation.isOwnTranslation && !may.review ? <Notice title={t("review.own")} /> : null}
          {may.review ? (
            <ActForm
              action={settle}
              kind="primary"
              values={{ ...values, decision: "review" }}
              next={t("review.reviewNext")}
            >
              {t("review.review")}
            </ActForm>
          ) : null}
          {may.makeOfficial ? (
            <ActForm action={settle} values={{ ...values, decision: "make_official" }} next={t("review.officialNext")}>
              {t("review.official")}
            </ActForm>
          ) : null}
          {may.refuse ? (
            <ActForm
              action={settle}
              kind="danger"
              values={{ ...values, decision: "refuse" }}
              next={t("review.refuseNext")}
            >
              {t("review.refuse")}
            </ActForm>
          ) : null}
          {may.withdraw ? (
            <ActForm
              action={settle}
              kind="danger"
              values={{ ...values, decision: "withdraw" }}
              next={t("review.withdrawNext")}
            >
              {t("review.withdraw")}
            </ActForm>
          ) : null}
        </section>
      </div>
    </>
  );
}
