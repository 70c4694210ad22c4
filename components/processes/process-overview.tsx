import { useTranslations } from "next-intl";
import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { StateMark } from "@/components/ui/state-mark";
import { showDate } from "@/lib/i18n/dates";
import type { ProcessForDesk } from "@/lib/processes/queries";

const marks = { draft: "draft", published: "published", outcome_published: "published", archived: "closed" } as const;

/** What a process holds: mandate, consultations, areas, stages; each with the way to change it. */
export function ProcessOverview({ locale, process }: { locale: string; process: ProcessForDesk }) {
  const t = useTranslations("processes.page");
  const here = `/${locale}/desk/processes/${process.slug}`;
  return (
    <>
      {Object.keys(process.mandate).length === 0 ? <p className="quiet">{t("mandateMissing")}</p> : <LocalisedProse text={process.mandate} locale={locale} />}
      <section className="stack" aria-labelledby="consultations">
        <h2 id="consultations">{t("consultations")}</h2>
        <Consultations locale={locale} process={process} />
      </section>
      <section className="stack" aria-labelledby="areas">
        <h2 id="areas">{t("areas")}</h2>
        {process.areas.length === 0 ? (
          <p className="quiet">{t("noAreas")}</p>
        ) : (
          <ol>
            {process.areas.map((area) => (
              <li key={area.id}><LocalisedText text={area.name} locale={locale} /></li>
            ))}
          </ol>
        )}
        {process.may.edit ? <LinkButton href={`${here}/areas`}>{t("editAreas")}</LinkButton> : null}
      </section>
      <section className="stack" aria-labelledby="stages">
        <h2 id="stages">{t("stages")}</h2>
        {process.stages.length === 0 ? (
          <p className="quiet">{t("noStages")}</p>
        ) : (
          <ul className="list dense dated">
            {process.stages.map((stage) => (
              <li key={stage.id}>
                <time dateTime={stage.startsOn}>{showDate(new Date(stage.startsOn), locale, "UTC")}</time>
                <span><LocalisedText text={stage.name} locale={locale} /></span>
              </li>
            ))}
          </ul>
        )}
        {process.may.edit ? <LinkButton href={`${here}/stages`}>{t("editStages")}</LinkButton> : null}
      </section>
    </>
  );
}

function Consultations({ locale, process }: { locale: string; process: ProcessForDesk }) {
  const t = useTranslations("processes.page");
  const states = useTranslations("consultations.state");
  const add = process.may.addConsultation ? (
    <LinkButton href={`/${locale}/desk/consultations/new?process=${process.slug}`}>{t("addConsultation")}</LinkButton>
  ) : undefined;
  if (process.consultations.length === 0) {
    return <EmptyState title={t("noConsultations")} action={add}>{t("noConsultationsText")}</EmptyState>;
  }
  return (
    <>
      <ul className="list dense">
        {process.consultations.map((consultation) => (
          <li key={consultation.id}>
            <h3>
              <a href={`/${locale}/desk/consultations/${consultation.slug}`}><LocalisedText text={consultation.title} locale={locale} /></a>
            </h3>
            <p className="facts small">
              <StateMark state={marks[consultation.status]}>{states(consultation.status)}</StateMark>
            </p>
          </li>
        ))}
      </ul>
      {add}
    </>
  );
}
