import { showDate, showMonth } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  /** A day, YYYY-MM-DD, or a month, YYYY-MM. */
  day: string;
};

/** The day or month for which words hold, in brackets behind them. */
export function AsOfDay({ locale, day }: Props) {
  const t = useTranslations("corrections.note");
  return <span className="quiet as-of"> {t.rich("asOf", { day: () => <ShownDay locale={locale} day={day} /> })}</span>;
}

/** A day or a month of the calendar, without an hour. */
export function ShownDay({ locale, day }: Props) {
  const isMonth = day.length === "2026-11".length;
  return <time dateTime={day}>{isMonth ? showMonth(day, locale) : showDate(new Date(day), locale, "UTC")}</time>;
}
