import { useTranslations } from "next-intl";
import { showDate } from "@/lib/i18n/dates";

type Props = { locale: string; day: Date };

/** The day for which words hold, in brackets behind them. */
export function AsOfDay({ locale, day }: Props) {
  const t = useTranslations("corrections.note");
  return <span className="quiet as-of"> {t.rich("asOf", { day: () => <ShownDay locale={locale} day={day} /> })}</span>;
}

/** A day of the calendar, without an hour. */
export function ShownDay({ locale, day }: Props) {
  return <time dateTime={day.toISOString().slice(0, 10)}>{showDate(day, locale, "UTC")}</time>;
}
