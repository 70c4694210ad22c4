import { useTranslations } from "next-intl";
import { AccreditationLinks } from "@/components/accreditations/accreditation-links";
import { EventListSection } from "@/components/events/public/event-list-section";
import { FollowLink } from "@/components/following/follow-link";
import { PageHead } from "@/components/ui/page-head";
import type { PublicConsultationLine } from "@/lib/consultations/public";
import type { PublicEventLine } from "@/lib/events/public-event";
import { showDate } from "@/lib/i18n/dates";
import type { ProcessLink, PublicProcess } from "@/lib/processes/public";
import { ConsultationLine } from "./consultation-line";
import { LocalisedProse, LocalisedText } from "./localised-text";
import type { ShownWindow } from "./round-state";

type Props = {
  locale: string;
  process: PublicProcess;
  consultations: readonly { consultation: PublicConsultationLine; window: ShownWindow | null }[];
  events: readonly PublicEventLine[];
};

/** A forum: its mandate, its areas in their order, its stages, what went before and what follows. */
export function ProcessPage({ locale, process, consultations, events }: Props) {
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
          {process.stages.length === 0 ? null : <Stages process={process} locale={locale} />}
          <Neighbour title={t("predecessor")} link={process.predecessor} locale={locale} />
          <Neighbour title={t("successor")} link={process.successor} locale={locale} />
        </div>
      </div>
    </>
  );
}

function Stages({ process, locale }: Pick<Props, "process" | "locale">) {
  const t = useTranslations("public");
  return (
    <section>
      <h2>{t("stages")}</h2>
      <ol>
        {process.stages.map((stage) => (
          <li key={stage.position}>
            <span className="small quiet">
              <Day day={stage.startsOn} locale={locale} />
              {stage.endsOn === null ? null : (
                <>
                  {" – "}
                  <Day day={stage.endsOn} locale={locale} />
                </>
              )}
            </span>
            <a href={`/${locale}/processes/${process.slug}/stages/${stage.position}`}>
              <LocalisedText text={stage.name} locale={locale} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Day({ day, locale }: { day: string; locale: string }) {
  return <time dateTime={day}>{showDate(new Date(`${day}T12:00:00Z`), locale, "UTC")}</time>;
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
