import type { PublicEndorsement } from "@/lib/endorsements/public";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

/** Organisations that endorse the text but not this paragraph, with their words. */
export function ReservedHere({ locale, endorsements }: { locale: string; endorsements: readonly PublicEndorsement[] }) {
  const t = useTranslations("endorsements.public");
  if (endorsements.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="reservations">
      <h2 id="reservations">{t("reservationsHere")}</h2>
      <ul className="list dense">
        {endorsements.map(({ id, name, slug, language, reservations }) => (
          <li key={id}>
            <p>
              {slug === null ? (
                <bdi>{name}</bdi>
              ) : (
                <a href={`/${locale}/organisations/${slug}`}>
                  <bdi>{name}</bdi>
                </a>
              )}
            </p>
            {reservations.map(({ words, paragraph }) => (
              <p key={paragraph?.id} className="redline-text" lang={language} dir={directionOf(language)}>
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
