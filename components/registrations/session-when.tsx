import { showDate, showInstant } from "@/lib/i18n/dates";

type Props = { locale: string; startsAt: Date | null; zone: string | null; wholeDays: boolean };

/** When a session begins, in its zone and in UTC; nothing where the hour is not known. */
export function SessionWhen({ locale, startsAt, zone, wholeDays }: Props) {
  if (startsAt === null) return null;
  const shown = showInstant(startsAt, zone ?? "UTC", locale);
  return (
    <time dateTime={shown.iso}>
      {wholeDays ? showDate(startsAt, locale, zone ?? "UTC") : shown.text}
      {wholeDays || zone === "UTC" || zone === null ? null : (
        <span className="quiet">
          {" "}
          (<bdi>{shown.utc}</bdi>)
        </span>
      )}
    </time>
  );
}
