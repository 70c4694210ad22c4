import type { PublicEndorsement } from "@/lib/endorsements/public";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; endorsements: readonly PublicEndorsement[]; partKey: string };

/** At a part of an input: who endorses the whole but not this, with their words. */
export function PartReservations({ locale, endorsements, partKey }: Props) {
  const t = useTranslations("endorsements.public");
  return (
    <>
      {endorsements.flatMap(({ id, name, slug, language, reservations }) =>
        reservations
          .filter((reservation) => reservation.partKey === partKey)
          .map(({ words }) => (
            <aside key={id} className="changed-field small interface">
              <p className="quiet">
                {t.rich("reservationOf", {
                  name: () =>
                    slug === null ? (
                      <bdi key="name">{name}</bdi>
                    ) : (
                      <a key="name" href={`/${locale}/organisations/${slug}`}>
                        <bdi>{name}</bdi>
                      </a>
                    ),
                })}
              </p>
              <p className="redline-text" lang={language} dir={directionOf(language)}>
                {words}
              </p>
            </aside>
          )),
      )}
    </>
  );
}
