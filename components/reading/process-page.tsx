import { useTranslations } from "next-intl";
import { AccreditationLinks } from "@/components/accreditations/accreditation-links";
import { EventListSection } from "@/components/events/public/event-list-section";
import { FollowLink } from "@/components/following/follow-link";
import { PageHead } from "@/components/ui/page-head";
import type { PublicConsultationLine } from "@/lib/consultations/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import type { ProcessLink, PublicProcess } from "@/lib/processes/public";
import type { Timeline } from "@/lib/processes/timeline";
import { ConsultationLine } from "./consultation-line";
import { LocalisedProse, LocalisedText } from "./localised-text";
import { ProcessTimeline } from "./process-timeline";
import type { ShownWindow } from "./round-state";

type Props = {
  locale: string;
  process: PublicProcess;
  consultations: readonly { consultation: PublicConsultationLine; window: ShownWindow | null }[];
  events: readonly PublicEventLine[];
  /** Its stages, rounds and events along the years; null where there are none. */
  timeline: Timeline | null;
};

/** A forum: its mandate, what took place when, its areas in their order, what went before and what follows. */
export function ProcessPage({ locale, process, consultations, events, timeline }: Props) {
  const t = useTranslations("public");
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
            <LocalisedProse text={process.mandate} locale={locale} />
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
          </section>
          <EventListSection locale={locale} events={events} moreHref={`/${locale}/events?process=${process.slug}`} />
        </div>
        <div className="aside">
          <AccreditationLinks locale={locale} slug={process.slug} isOpen={process.takesApplications} />
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
          <Neighbour title={t("predecessor")} link={process.predecessor} locale={locale} />
          <Neighbour title={t("successor")} link={process.successor} locale={locale} />
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
