import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import type { OwnJoin } from "@/lib/campaigns/join-queries";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; joins: readonly OwnJoin[]; answer: FormAction; begin: FormAction };

/** What an organisation is asked about letters that others sent too, what joining means, and its answer. */
export function OwnJoins({ locale, joins, answer, begin }: Props) {
  return (
    <ul className="list">
      {joins.map((join) => (
        <li key={join.campaignId} className="stack">
          <JoinHead locale={locale} join={join} />
          <JoinState locale={locale} join={join} />
          <JoinForms join={join} answer={answer} begin={begin} />
        </li>
      ))}
    </ul>
  );
}

function JoinHead({ locale, join }: { locale: string; join: OwnJoin }) {
  const t = useTranslations("campaigns.own");
  const { consultation, references, state, until } = join;
  return (
    <>
      <h2>
        <a href={`/${locale}/consultations/${consultation.slug}`}>
          <bdi>{inLocale(consultation.title, locale).text}</bdi>
        </a>
      </h2>
      <p className="facts small">
        <span className="tag">{t(`states.${state}`)}</span>
        {references.length === 0 ? null : (
          <span>{t("sent", { references: listWords(references.map(isolated), locale) })}</span>
        )}
        <span>
          {until === null
            ? t("closed")
            : t("until", { hour: isolated(showInstant(until.closesAt, until.zone, locale).text) })}
        </span>
      </p>
    </>
  );
}

function JoinState({ locale, join }: { locale: string; join: OwnJoin }) {
  const t = useTranslations("campaigns.own");
  const { state, others, inputId, isBegun, leads } = join;
  const names = others.map(({ name, leads: offers }) =>
    offers ? t("offersToLead", { name: isolated(name) }) : isolated(name),
  );
  const joined =
    state !== "joined" ? null : (
      <p>{names.length === 0 ? t("alone") : t("others", { names: listWords(names, locale) })}</p>
    );
  if (!isBegun) {
    return (
      <>
        <p>{t("means")}</p>
        {joined}
      </>
    );
  }
  if (inputId === null) return <p>{t("beganWithout")}</p>;
  return (
    <>
      {joined}
      {leads ? (
        <p>
          <a href={`/${locale}/me/inputs/${inputId}`}>{t("open")}</a>
        </p>
      ) : (
        <p>
          {t("begun")} <a href={`/${locale}/me/signatures`}>{t("signatures")}</a>
        </p>
      )}
    </>
  );
}

type Forms = { join: OwnJoin; answer: FormAction; begin: FormAction };

function JoinForms({ join, answer, begin }: Forms) {
  const t = useTranslations("campaigns.own");
  const { campaignId, revision, state, leads, may, isBegun } = join;
  if (!may.answer) return isBegun ? null : <p className="quiet">{t("onlyFocalPoint")}</p>;
  const given = state === "joined" ? (leads ? "lead" : "join") : state === "declined" ? "decline" : null;
  const labels = { join: t("join"), lead: t("joinAndLead"), decline: t("decline") };
  return (
    <>
      {may.begin ? (
        <ActForm action={begin} kind="primary" values={{ campaignId }} next={t("beginNext")}>
          {t("begin")}
        </ActForm>
      ) : null}
      <div className="button-row">
        {(["join", "lead", "decline"] as const)
          .filter((value) => value !== given)
          .map((value) => (
            <ActForm
              key={value}
              action={answer}
              kind={value === "join" && given === null ? "primary" : value === "decline" ? "quiet" : undefined}
              values={{ campaignId, seenRevision: revision, answer: value }}
            >
              {labels[value]}
            </ActForm>
          ))}
      </div>
    </>
  );
}
