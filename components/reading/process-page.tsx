import { AccreditationLinks } from "@/components/accreditations/accreditation-links";
import { EventListSection } from "@/components/events/public/event-list-section";
import { FollowLink } from "@/components/following/follow-link";
import { ExplainedProse } from "@/components/glossary/explained-prose";
import { TermsUsed } from "@/components/glossary/terms-used";
import { PageHead } from "@/components/ui/page-head";
import type { PublicConsultationLine } from "@/lib/consultations/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import type { ExplainedText } from "@/lib/glossary/explain-text";
import type { PublicTerm } from "@/lib/glossary/public";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicProcess } from "@/lib/processes/public";
import type { ProcessLink } from "@/lib/processes/public-process";
import type { Timeline } from "@/lib/processes/timeline";
import { ConsultationLine } from "./consultation-line";
import { LocalisedText } from "./localised-text";
import { ProcessTimeline } from "./process-timeline";
import type { ShownWindow } from "./round-state";

type Props = {
  locale: string;
  process: PublicProcess;
  /** Its mandate, with the terms of the glossary marked. */
  mandate: ExplainedText;
  terms: readonly PublicTerm[];
  consultations: readonly { consultation: PublicConsultationLine; window: ShownWindow | null }[];
  events: readonly PublicEventLine[];
  /** Its stages, rounds and events along the years; null where there are none. */
  timeline: Timeline | null;
};

/** A forum: its mandate, what took place when, its areas in their order, what went before and what follows. */
export function ProcessPage({ locale, process, mandate, terms, consultations, events, timeline }: Props) {
  const t = useTranslations("public");
  const positions = useTranslations("positions");
  const participation = useTranslations("participation");
  const related = useTranslations("processes.related");
  return (
    <>
      <PageHead
        title={<LocalisedText text={process.name} locale={locale} />}
        actions={<FollowLink locale={locale} kind="process" subject={process.id} />}
      />
      <div className="columns follow">
        <div className="sections">
          <section>
            <h2>{t("mandate")}</h2>
            <ExplainedProse text={mandate} />
          </section>
          {timeline === null ? null : <ProcessTimeline locale={locale} timeline={timeline} />}
          <section>
            <h2>{t("consultations")}</h2>
            {consultations.length === 0 ? <p className="quiet">{t("noConsultationsYet")}</p> : null}
            <ol className="list">
              {consultations.map(({ consultation, window }) => (
                <ConsultationLine key={consultation.id} locale={locale} consultation={consultation} window={window} />
              ))}
            </ol>
            {consultations.length === 0 ? null : (
              <p>
                <a href={`/${locale}/processes/${process.slug}/positions`}>{positions("link")}</a>
                <br />
                <a href={`/${locale}/processes/${process.slug}/participation`}>{participation("link")}</a>
              </p>
            )}
          </section>
          <EventListSection locale={locale} events={events} moreHref={`/${locale}/events?process=${process.slug}`} />
          <TermsUsed locale={locale} terms={terms} />
        </div>
        <div className="aside">
          <AccreditationLinks locale={locale} slug={process.slug} isOpen={process.takesApplications} />
          {process.areas.length === 0 ? null : (
            <section>
              <h2>{t("areas")}</h2>
              <ol>
                {process.areas.map((area) => (
                  <li key={area.slug}>
                    <a href={`/${locale}/processes/${process.slug}/areas/${area.slug}`}>
                      <LocalisedText text={area.name} locale={locale} />
                    </a>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <Neighbour title={t("predecessor")} link={process.predecessor} locale={locale} />
          <Neighbour title={t("successor")} link={process.successor} locale={locale} />
          <section>
            <h2>{related("title")}</h2>
            <p>
              <a href={`/${locale}/processes/${process.slug}/related`}>{related("link")}</a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

function Neighbour({ title, link, locale }: { title: string; link: ProcessLink | null; locale: string }) {
  if (link === null) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <a href={`/${locale}/processes/${link.slug}`}>
          <LocalisedText text={link.name} locale={locale} />
        </a>
      </p>
    </section>
  );
}
