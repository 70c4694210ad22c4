import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import type { PublicEvent } from "@/lib/events/public";
import { inLocale } from "@/lib/kernel/localised";

/** Where the event is, and what it belongs to. */
export function BelongsSection({ event, locale }: { event: PublicEvent; locale: string }) {
  const t = useTranslations("events");
  const city = inLocale(event.city, locale).text;
  const process = `/${locale}/processes/${event.process.slug}`;
  return (
    <section>
      <h2>{t("public.where")}</h2>
      <Facts
        facts={[
          {
            term: t("public.mode"),
            value: city === "" ? t(`modes.${event.mode}`) : `${t(`modes.${event.mode}`)}, ${city}`,
          },
          {
            term: t("public.process"),
            value: (
              <a href={process}>
                <LocalisedText text={event.process.name} locale={locale} />
              </a>
            ),
          },
          ...(event.consultation === null
            ? []
            : [
                {
                  term: t("public.consultation"),
                  value: (
                    <a href={`/${locale}/consultations/${event.consultation.slug}`}>
                      <LocalisedText text={event.consultation.title} locale={locale} />
                    </a>
                  ),
                },
              ]),
          ...(event.areas.length === 0
            ? []
            : [
                {
                  term: t("public.areas"),
                  value: (
                    <ul className="plain-list">
                      {event.areas.map((area) => (
                        <li key={area.slug}>
                          <a href={`${process}/areas/${area.slug}`}>
                            <LocalisedText text={area.name} locale={locale} />
                          </a>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          ...(event.contact === null ? [] : [{ term: t("public.contact"), value: <bdi>{event.contact}</bdi> }]),
        ]}
      />
    </section>
  );
}
