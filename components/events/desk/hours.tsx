import { useTranslations } from "next-intl";
import { showDate, showFullInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";

type Hours = {
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
  if (zone === null) {
    const printed = [event.printedStart, event.printedEnd].filter((hour) => hour !== null);
    return (
      <>
        <span dir="ltr" className="nums">
          {printed.map((hour) => hour.replace("T", " ")).join(" – ")}
        </span>{" "}
        <strong>{t("hours.zoneUnknown")}</strong>
      </>
    );
  }
  if (startsAt === null) return <>{t("desk.hours.ofSessions")}</>;
  const show = (at: Date) => isolated(wholeDays ? showDate(at, locale, zone) : showFullInstant(at, zone, locale));
  const start = show(startsAt);
  if (endsAt === null) return <>{wholeDays ? t("desk.hours.from", { start }) : t("desk.hours.openEnd", { start })}</>;
  // The midnight with which the last day ends belongs to the day after.
  const end = show(wholeDays ? new Date(endsAt.getTime() - 1) : endsAt);
  return <>{start === end ? start : t("desk.hours.range", { start, end })}</>;
}
