import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import type { PublicItem } from "@/lib/events/public-agenda";
import { showFullInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; zone: string | null; items: readonly PublicItem[] };

/** What is on the agenda, in its order; nothing where there is no agenda. */
export function AgendaSection({ locale, zone, items }: Props) {
  const t = useTranslations("events.agenda");
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda">{t("title")}</h2>
      <ol className="list">
        {items.map((item) => (
          <li key={item.id} id={`item-${item.id}`}>
            <h3>
              {item.number === null ? null : (
                <>
                  <bdi>{item.number}</bdi>{" "}
                </>
              )}
              <LocalisedText text={item.title} locale={locale} />
            </h3>
            {item.startsAt === null && item.minutes === null ? null : (
              <p className="facts small quiet">
                {item.startsAt === null || zone === null ? null : (
                  <time dateTime={item.startsAt.toISOString()}>{showFullInstant(item.startsAt, zone, locale)}</time>
                )}
                {item.minutes === null ? null : <span>{t("lasts", { minutes: item.minutes })}</span>}
              </p>
            )}
            {inLocale(item.description, locale).text === "" ? null : (
              <LocalisedProse text={item.description} locale={locale} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
