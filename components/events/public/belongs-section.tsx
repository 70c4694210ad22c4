import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import type { PublicEvent } from "@/lib/events/public";
import { useTranslations } from "@/lib/i18n/words";
import { PlaceWords } from "./place-words";

/** Where the event is, and what it belongs to. */
export function BelongsSection({ event, locale }: { event: PublicEvent; locale: string }) {
  const t = useTranslations("events.public");
  const process = `/${locale}/processes/${event.process.slug}`;
  return (
    <section>
      <h2>{t("where")}</h2>
      <Facts
        facts={[
          {
            term: t("mode"),
            value: <PlaceWords event={event} locale={locale} />,
          },
          {
            term: t("process"),
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
                  term: t("consultation"),
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
                  term: t("areas"),
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
          ...(event.contact === null ? [] : [{ term: t("contact"), value: <bdi>{event.contact}</bdi> }]),
        ]}
      />
    </section>
  );
}
