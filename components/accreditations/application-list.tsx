import type { DeskApplication } from "@/lib/accreditations/queries";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { countryName } from "@/lib/organisations/countries";

type Props = { locale: string; here: string; items: readonly DeskApplication[] };

/** Applications of one state, by name. */
export function ApplicationList({ locale, here, items }: Props) {
  const t = useTranslations("accreditations.desk");
  const groups = useTranslations("public.groups");
  return (
    <ul className="list dense">
      {items.map(({ id, organisation, group, country, state, appliedAt, isComplete, isAsked, silentUntil, ...one }) => {
        const zone = one.zone ?? "UTC";
        const standing = isComplete ? t("isComplete") : isAsked ? t("isAsked") : t("isUnchecked");
        return (
          <li key={id}>
            <h3>
              <a href={`${here}/${id}`}>
                <bdi>{organisation}</bdi>
              </a>
            </h3>
            <p className="facts small quiet">
              {state === "applied" ? <span>{standing}</span> : null}
              {group === null ? null : <span>{groups(group)}</span>}
              {country === null ? null : <span>{countryName(country, locale)}</span>}
              <span>{t("appliedOn", { text: showInstant(appliedAt, zone, locale).text })}</span>
              {state === "circulated" && silentUntil !== null ? (
                <span>{t("silentUntil", { text: showInstant(silentUntil, zone, locale).text })}</span>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
