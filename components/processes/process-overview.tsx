import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { StateMark } from "@/components/ui/state-mark";
import { useTranslations } from "@/lib/i18n/words";
import type { ProcessForDesk } from "@/lib/processes/queries";

const marks = { draft: "draft", published: "published", outcome_published: "published", archived: "closed" } as const;

/** The mandate of a process and its consultations. */
export function ProcessOverview({ locale, process }: { locale: string; process: ProcessForDesk }) {
  const t = useTranslations("processes.page");
  return (
    <>
      {Object.keys(process.mandate).length === 0 ? (
        <p className="quiet">{t("mandateMissing")}</p>
      ) : (
        <LocalisedProse text={process.mandate} locale={locale} />
      )}
      <section className="stack" aria-labelledby="consultations">
        <h2 id="consultations">{t("consultations")}</h2>
        <Consultations locale={locale} process={process} />
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
    return (
      <EmptyState title={t("noConsultations")} action={add}>
        {t("noConsultationsText")}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="list dense">
        {process.consultations.map((consultation) => (
          <li key={consultation.id}>
            <h3>
              {process.may.openConsultations ? (
                <a href={`/${locale}/desk/consultations/${consultation.slug}`}>
                  <LocalisedText text={consultation.title} locale={locale} />
                </a>
              ) : (
                <LocalisedText text={consultation.title} locale={locale} />
              )}
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
