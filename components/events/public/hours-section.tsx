import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { PublicHours } from "@/lib/events/public-event";
import { showSpan } from "@/lib/i18n/spans";
import { EventWhen } from "./event-when";

/** Where delegations and those who follow them sit; each by its zone. */
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

/** The hour, and what it is in other cities: read without a script. */
export function HoursSection({ hours, locale }: { hours: PublicHours; locale: string }) {
  const t = useTranslations("events.hours");
  const { startsAt, endsAt, wholeDays, zone } = hours;
  return (
    <section>
      <h2>{t("title")}</h2>
      <p>
        <EventWhen hours={hours} locale={locale} />
      </p>
      {zone === null ? <p className="small quiet">{t("zoneUnknownHint")}</p> : null}
      {startsAt === null || zone === null || wholeDays ? null : (
        <Disclosure summary={t("elsewhere")} id="cities">
          <dl className="fact-list">
            {cities.map(([city, there]) => (
              <CityHour key={city} city={t(`cities.${city}`)} text={cityHour(startsAt, endsAt, there, locale)} />
            ))}
          </dl>
        </Disclosure>
      )}
    </section>
  );
}

/** The city is named already: the zone behind the hour is left out. */
function cityHour(startsAt: Date, endsAt: Date | null, zone: string, locale: string): string {
  return showSpan(startsAt, endsAt, zone, locale).bare;
}

function CityHour({ city, text }: { city: string; text: string }) {
  return (
    <>
      <dt>{city}</dt>
      <dd>{text}</dd>
    </>
  );
}
