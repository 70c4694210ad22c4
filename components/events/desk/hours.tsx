import { PrintedWhen } from "@/components/events/public/event-when";
import { zoneName } from "@/lib/i18n/dates";
import { showDays, showSpan } from "@/lib/i18n/spans";
import { wholeDaysOf } from "@/lib/i18n/whole-days";
import { useTranslations } from "@/lib/i18n/words";

type Hours = {
  kind: string;
  zone: string | null;
  wholeDays: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  printedStart: string | null;
  printedEnd: string | null;
};

/** When an event is, in its zone and in UTC; what was printed, and that nobody knows the zone, where that is so. */
export function DeskHours({ event, locale }: { event: Hours; locale: string }) {
  const t = useTranslations("events");
  const { zone, wholeDays, startsAt, endsAt } = event;
  if (startsAt === null && event.printedStart === null && event.kind === "series") return <>{t("desk.ofSessions")}</>;
  if (zone === null) {
    return (
      <>
        <PrintedWhen hours={event} locale={locale} />
        {event.printedStart?.includes("T") ? null : <strong> {t("hours.zoneUnknown")}</strong>}
      </>
    );
  }
  if (startsAt === null) return <>{t("hours.open")}</>;
  if (wholeDays) {
    const { first, last } = wholeDaysOf(startsAt, endsAt, zone);
    return (
      <>
        {showDays(first, last, locale)} <span className="quiet">({zoneName(zone, locale)})</span>
      </>
    );
  }
  const shown = showSpan(startsAt, endsAt, zone, locale);
  return (
    <>
      <bdi>{shown.text}</bdi>{" "}
      <span className="quiet">
        {shown.utc === null ? null : <bdi>({shown.utc})</bdi>}
        {endsAt === null ? <> · {t("hours.noEnd")}</> : null}
      </span>
    </>
  );
}
