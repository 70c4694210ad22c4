import { useTranslations } from "next-intl";
import { IslandScript } from "@/components/islands/island-script";
import type { PublicHours } from "@/lib/events/public-event";
import { zoneName } from "@/lib/i18n/dates";
import { showDays, showPrinted, showSpan } from "@/lib/i18n/spans";
import { wholeDaysOf } from "@/lib/i18n/whole-days";

/**
 * When an event is: in the zone in which it was announced, in UTC, and by the clock of the reader where that says
 * anything new. Complete without a script.
 */
export function EventWhen({ hours, locale }: { hours: PublicHours; locale: string }) {
  const t = useTranslations("events.hours");
  const { zone, startsAt, endsAt, printedStart, printedEnd } = hours;
  if (startsAt === null || zone === null) {
    if (printedStart === null) return <>{t("open")}</>;
    return (
      <>
        {showPrinted(printedStart, printedEnd, locale)} <span className="quiet">({t("zoneUnknown")})</span>
      </>
    );
  }
  if (hours.wholeDays) {
    const { first, last } = wholeDaysOf(startsAt, endsAt, zone);
    return (
      <>
        <time dateTime={first}>{showDays(first, last, locale)}</time> <span className="quiet">({zoneName(zone)})</span>
      </>
    );
  }
  return <Instants hours={hours} zone={zone} startsAt={startsAt} locale={locale} />;
}

function Instants({
  hours: { endsAt },
  zone,
  startsAt,
  locale,
}: {
  hours: PublicHours;
  zone: string;
  startsAt: Date;
  locale: string;
}) {
  const t = useTranslations("events.hours");
  const shown = showSpan(startsAt, endsAt, zone, locale);
  return (
    <live-countdown data-zone={zone} data-own-time={t("own", { time: "{time}" })}>
      <time dateTime={shown.startIso}>{shown.text}</time>{" "}
      <span className="quiet">
        {shown.utc === null ? null : (
          <>
            (<bdi>{shown.utc}</bdi>){" "}
          </>
        )}
        <span data-own hidden />
        {endsAt === null ? <> · {t("noEnd")}</> : null}
      </span>
      <IslandScript name="countdown" />
    </live-countdown>
  );
}
