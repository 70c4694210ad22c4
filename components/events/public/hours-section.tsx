import { IslandScript } from "@/components/islands/island-script";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import type { PublicHours } from "@/lib/events/public-event";
import { widestTime } from "@/lib/i18n/dates";
import { dayInZone, showSpan } from "@/lib/i18n/spans";
import { useTranslations } from "@/lib/i18n/words";
import { EventWhen, PrintedWhen } from "./event-when";

/** Where delegations and those who follow them sit; each by its zone, from west to east. */
const cities = [
  ["newYork", "America/New_York"],
  ["santiago", "America/Santiago"],
  ["geneva", "Europe/Zurich"],
  ["nairobi", "Africa/Nairobi"],
  ["tehran", "Asia/Tehran"],
  ["newDelhi", "Asia/Kolkata"],
  ["beijing", "Asia/Shanghai"],
  ["tokyo", "Asia/Tokyo"],
] as const;

/** The hour as it was announced, in UTC, by the reader's clock, and in other cities: all but the third without a script. */
export function HoursSection({ hours, locale }: { hours: PublicHours; locale: string }) {
  const t = useTranslations("events.hours");
  const { startsAt, zone, wholeDays } = hours;
  return (
    <section id="when">
      <h2>{t("title")}</h2>
      {startsAt === null || zone === null ? (
        <>
          <p className="event-hour">
            <PrintedWhen hours={hours} locale={locale} />
          </p>
          <p className="small quiet">{t("zoneUnknownHint")}</p>
        </>
      ) : wholeDays ? (
        <p className="event-hour">
          <EventWhen hours={hours} locale={locale} />
        </p>
      ) : (
        <Instants startsAt={startsAt} endsAt={hours.endsAt} zone={zone} locale={locale} />
      )}
    </section>
  );
}

function Instants({
  startsAt,
  endsAt,
  zone,
  locale,
}: {
  startsAt: Date;
  endsAt: Date | null;
  zone: string;
  locale: string;
}) {
  const t = useTranslations("events.hours");
  const shown = showSpan(startsAt, endsAt, zone, locale);
  const dayThere = dayInZone(startsAt, zone).toString();
  return (
    <>
      <live-countdown data-day={dayThere} data-own-time={t("own", { time: "{time}" })}>
        <p className="event-hour">
          <time dateTime={shown.startIso}>{shown.text}</time>
        </p>
        <p className="facts small quiet">
          {shown.utc === null ? null : <bdi>{shown.utc}</bdi>}
          {endsAt === null ? <span>{t("noEnd")}</span> : null}
          <bdi data-own={t("own", { time: widestTime(startsAt, locale) })} hidden />
        </p>
        <IslandScript name="countdown" />
      </live-countdown>
      <Disclosure summary={t("elsewhere")} id="cities">
        <Facts
          facts={cities.map(([city, there]) => ({
            term: t(`cities.${city}`),
            value: showSpan(startsAt, endsAt, there, locale).bare,
          }))}
        />
      </Disclosure>
    </>
  );
}
