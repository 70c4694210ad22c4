import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  /** Slug of the event or series; null for everything. */
  slug: string | null;
};

/** The way into one's own calendar, which then keeps itself up to date, and the feed. */
export function CalendarLinks({ locale, slug }: Props) {
  const t = useTranslations("calendars.links");
  const name = slug === null ? "events" : `events/${slug}`;
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="small">{t("hint")}</p>
      <ul className="plain-list">
        <li>
          <a href={`/${name}.ics?locale=${locale}`}>{t("ics")}</a>
        </li>
        <li>
          <a href={`/feeds/${name}.atom?locale=${locale}`}>{t("atom")}</a>
        </li>
        <li>
          <a href={`/${locale}/me/calendar`} rel="nofollow">
            {t("own")}
          </a>
        </li>
      </ul>
    </section>
  );
}
