import { LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { StateMark } from "@/components/ui/state-mark";
import type { ConsultationForDesk } from "@/lib/consultations/queries";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { DeskRoundState } from "./desk-round-state";

const marks = { draft: "draft", published: "published", superseded: "closed", final: "verified" } as const;

type Props = { locale: string; consultation: ConsultationForDesk };

/** The rounds and drafts of a consultation, each with the way to change it. */
export function ConsultationOverview({ locale, consultation }: Props) {
  return (
    <>
      <Rounds locale={locale} consultation={consultation} />
      <Drafts locale={locale} consultation={consultation} />
    </>
  );
}

function Rounds({ locale, consultation }: Props) {
  const t = useTranslations("consultations");
  const deadlines = useTranslations("deadlines");
  const here = `/${locale}/desk/consultations/${consultation.slug}/rounds`;
  const add = consultation.may.edit ? <LinkButton href={`${here}/new`}>{t("page.addRound")}</LinkButton> : undefined;
  return (
    <section className="stack" aria-labelledby="rounds">
      <h2 id="rounds">{t("page.rounds")}</h2>
      {consultation.rounds.length === 0 ? (
        <EmptyState title={t("page.noRounds")} action={add}>
          {t("page.noRoundsText")}
        </EmptyState>
      ) : (
        <>
          <ul className="list dense">
            {consultation.rounds.map((round) => (
              <li key={round.id}>
                <h3>
                  <LocalisedText text={round.name} locale={locale} />
                </h3>
                <p className="small">
                  <DeskRoundState round={round} locale={locale} />
                </p>
                <p className="facts small quiet">
                  <span>{t(`round.who.${round.eligibility}`)}</span>
                  {round.maxWords === null ? null : <span>{t("round.words", { count: round.maxWords })}</span>}
                  <span>{t(`round.when.${round.visibility}`)}</span>
                  {round.fourEyes ? <span>{t("round.fourEyesFact")}</span> : null}
                  {round.acceptsInputs ? <span>{t("round.takes.inputs")}</span> : null}
                </p>
                {consultation.may.edit ? (
                  <p className="line">
                    <a href={`${here}/${round.id}`}>
                      {t("page.editRound", { name: inLocale(round.name, locale).text })}
                    </a>
                    <a href={`${here}/${round.id}/template`}>{t("page.template")}</a>
                    <a href={`${here}/${round.id}/extend`}>{deadlines("page.open")}</a>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
          {add}
        </>
      )}
    </section>
  );
}

function Drafts({ locale, consultation }: Props) {
  const t = useTranslations("consultations.page");
  const states = useTranslations("drafts.state");
  const add = consultation.may.edit ? (
    <LinkButton href={`/${locale}/desk/drafts/new?consultation=${consultation.slug}`}>{t("addDraft")}</LinkButton>
  ) : undefined;
  return (
    <section className="stack" aria-labelledby="drafts">
      <h2 id="drafts">{t("drafts")}</h2>
      {consultation.drafts.length === 0 ? (
        <EmptyState title={t("noDrafts")} action={add}>
          {t("noDraftsText")}
        </EmptyState>
      ) : (
        <>
          <ul className="list dense">
            {consultation.drafts.map((draft) => (
              <li key={draft.id}>
                <h3>
                  <a href={`/${locale}/desk/drafts/${draft.id}`}>
                    <LocalisedText text={draft.title} locale={locale} />
                  </a>
                </h3>
                <p className="facts small">
                  {draft.symbol === null ? null : <span dir="ltr">{draft.symbol}</span>}
                  {draft.versions.length === 0 ? <span className="quiet">{t("noVersions")}</span> : null}
                  {draft.versions.map((version) => (
                    <StateMark key={version.id} state={marks[version.status]}>
                      <LocalisedText text={version.label} locale={locale} /> ({version.language}):{" "}
                      {states(version.status)}
                    </StateMark>
                  ))}
                </p>
              </li>
            ))}
          </ul>
          {add}
        </>
      )}
    </section>
  );
}
