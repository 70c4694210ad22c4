import { NextEvents } from "@/components/events/public/next-events";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { PublicConsultationLine } from "@/lib/consultations/public";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import type { PublicEventLine } from "@/lib/events/public-event";
import { showDate } from "@/lib/i18n/dates";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { ConsultationLine } from "./consultation-line";
import { LocalisedText } from "./localised-text";
import type { ShownWindow } from "./round-state";

type Entry = { consultation: PublicConsultationLine; window: ShownWindow | null };

type Props = {
  locale: string;
  open: readonly Entry[];
  others: readonly Entry[];
  latest: readonly PublicContributionLine[];
  next: readonly PublicEventLine[];
};

/** What is open now and until when, what was said lately, and the way in for an organisation. */
export function HomePage({ locale, open, others, latest, next }: Props) {
  const t = useTranslations("public");
  return (
    <div className="columns">
      <div>
        <h1>{t("openNow", { count: open.length })}</h1>
        {open.length === 0 ? (
          <EmptyState title={t("nothingOpen")}>{t("nothingOpenHint")}</EmptyState>
        ) : (
          <Lines locale={locale} entries={open} />
        )}
        {others.length === 0 ? null : (
          <section>
            <h2 className="section-title">{t("otherConsultations")}</h2>
            <Lines locale={locale} entries={others} />
          </section>
        )}
      </div>
      <div className="aside">
        <NextEvents locale={locale} events={next} />
        <section>
          <h2>{t("publishedLately")}</h2>
          {latest.length === 0 ? (
            <p className="small quiet">{t("nothingPublished")}</p>
          ) : (
            <ul>
              {latest.map((contribution) => (
                <li key={contribution.id}>
                  <a href={`/${locale}/contributions/${contribution.reference}`}>
                    <bdi>{contribution.submitter?.name ?? t("aPerson")}</bdi>
                    {contribution.paragraphs[0]?.number
                      ? ` ${t("onParagraph", { number: isolatedNumber(contribution.paragraphs[0].number) })}`
                      : null}
                  </a>
                  <span className="small quiet">
                    <LocalisedText text={contribution.place.consultation.title} locale={locale} />
                    {"\u00a0· "}
                    {showDate(contribution.publishedAt, locale, "UTC")}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2>{t("forYourOrganisation")}</h2>
          <p className="small">{t("forYourOrganisationHint")}</p>
          <LinkButton href={`/${locale}/register`}>{t("registerOrganisation")}</LinkButton>
        </section>
      </div>
    </div>
  );
}

function Lines({ locale, entries }: { locale: string; entries: readonly Entry[] }) {
  return (
    <ol className="list">
      {entries.map(({ consultation, window }) => (
        <ConsultationLine key={consultation.id} locale={locale} consultation={consultation} window={window} />
      ))}
    </ol>
  );
}
