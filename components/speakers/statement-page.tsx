import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import type { PublicStatement } from "@/lib/speakers/public";
import { ItemNumber } from "./item-number";
import { StatementWords } from "./statement-words";
import { SpeakerName } from "./who";

type Props = { locale: string; statement: PublicStatement; reason: Localised | null };

/** A statement that was made in a meeting: whose, where, and its words; or the marker that stays without them. */
export function StatementPage({ locale, statement, reason }: Props) {
  const t = useTranslations("speakers.statement");
  const { event, item, deliveredAt, organisations } = statement;
  const at = deliveredAt === null ? null : showInstant(deliveredAt, event.zone ?? "UTC", locale);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/events/${event.slug}`, label: <LocalisedText text={event.title} locale={locale} /> },
              { href: `/${locale}/events/${event.slug}/speakers`, label: t("list") },
            ]}
          />
        }
        title={t("titleOf", { name: organisations[0]?.name ?? "" })}
        lead={statement.state === "published" ? undefined : t(`marker.${statement.state}`)}
      />
      <div className="columns follow">
        <div className="sections">
          {statement.state === "published" ? (
            <StatementWords locale={locale} statement={{ ...statement, fileName: statement.file?.name ?? null }} />
          ) : (
            <Marker locale={locale} statement={statement} reason={reason} />
          )}
        </div>
        <div className="aside">
          <Facts
            facts={[
              {
                term: t("of"),
                value: (
                  <ul className="plain-list">
                    {organisations.map(({ slug, name }) => (
                      <li key={slug}>
                        <a href={`/${locale}/organisations/${slug}`}>
                          <bdi>{name}</bdi>
                        </a>
                      </li>
                    ))}
                  </ul>
                ),
              },
              ...(statement.speaker === "" ? [] : [{ term: t("speaker"), value: <SpeakerName line={statement} /> }]),
              {
                term: t("item"),
                value: (
                  <>
                    {item.number === null ? null : <ItemNumber number={item.number} />}
                    <LocalisedText text={item.title} locale={locale} />
                  </>
                ),
              },
              ...(at === null ? [] : [{ term: t("delivered"), value: <time dateTime={at.iso}>{at.text}</time> }]),
            ]}
          />
        </div>
      </div>
    </>
  );
}

type MarkerProps = Props & { statement: Extract<PublicStatement, { state: "refused" | "withdrawn" }> };

function Marker({ locale, statement, reason }: MarkerProps) {
  const t = useTranslations("speakers.statement");
  const at = showInstant(statement.at, "UTC", locale);
  return (
    <section className="contribution marker first-column">
      <p>
        {t(`marker.${statement.state}On`)} <time dateTime={at.iso}>{at.text}</time>
      </p>
      {reason === null ? null : (
        <p>
          <LocalisedText text={reason} locale={locale} />{" "}
          <a href={`/${locale}/reasons#${statement.reasonCode}`}>{t("marker.reasons")}</a>
        </p>
      )}
      <p className="small quiet">{t("marker.why")}</p>
    </section>
  );
}
