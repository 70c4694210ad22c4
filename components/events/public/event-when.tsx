import { IslandScript } from "@/components/islands/island-script";
import type { PublicHours } from "@/lib/events/public-event";
import { widestTime, zoneName } from "@/lib/i18n/dates";
import { dayInZone, showDays, showPrinted, showSpan } from "@/lib/i18n/spans";
import { wholeDaysOf } from "@/lib/i18n/whole-days";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  hours: PublicHours;
  locale: string;
  /** The zone of the day that stands above; null where none does. */
  dayIn?: string | null;
};

/**
 * When an event is, in one line: in the zone in which it was announced, in UTC, and by the clock of the
 * reader. Complete without a script.
 */
export function EventWhen({ hours, locale, dayIn = null }: Props) {
  const t = useTranslations("events.hours");
  const { zone, startsAt, endsAt } = hours;
  if (startsAt === null || zone === null) return <PrintedWhen hours={hours} locale={locale} />;
  if (hours.wholeDays) {
    const { first, last } = wholeDaysOf(startsAt, endsAt, zone);
    return (
      <>
        <time dateTime={first}>{showDays(first, last, locale)}</time>{" "}
        <span className="quiet">({zoneName(zone, locale)})</span>
      </>
    );
  }
  const shown = showSpan(startsAt, endsAt, zone, locale);
  const dayThere = dayInZone(startsAt, zone).toString();
  return (
    <live-countdown data-day={dayThere} data-own-time={t("own", { time: "{time}" })}>
      <bdi>
        <time dateTime={shown.startIso}>{dayIn === zone ? shown.hours : shown.text}</time>
      </bdi>{" "}
      <span className="quiet hours">
        {shown.utc === null ? null : (
          <>
            <span>
              (<bdi>{shown.utc}</bdi>)
            </span>{" "}
          </>
        )}
        {endsAt === null ? <span>{t("noEnd")} </span> : null}
        <bdi data-own={t("own", { time: widestTime(startsAt, locale) })} hidden />
      </span>
      <IslandScript name="countdown" />
    </live-countdown>
  );
}

/** What was printed, while nobody knows the zone; nothing is made of it. */
export function PrintedWhen({ hours: { printedStart, printedEnd }, locale }: Pick<Props, "hours" | "locale">) {
  const t = useTranslations("events.hours");
  if (printedStart === null) return <>{t("open")}</>;
  const missing = printedStart.includes("T") ? "zoneUnknown" : printedStart.length < 10 ? "dayUnknown" : null;
  return (
    <>
      {showPrinted(printedStart, printedEnd, locale)}{" "}
      {missing === null ? null : <span className="quiet">({t(missing)})</span>}
    </>
  );
}
