import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { OrganisationForDesk } from "@/lib/organisations/desk-queries";

/** Beside a case: who acts for the organisation, and what was decided before, by whom and why. */
export function OrganisationHistory({ locale, organisation }: { locale: string; organisation: OrganisationForDesk }) {
  const t = useTranslations("organisations");
  return (
    <aside className="aside">
      <section>
        <h2>{t("people.title")}</h2>
        {organisation.representatives.length === 0 ? <p className="small">{t("desk.nobody")}</p> : null}
        <ul>
          {organisation.representatives.map(({ id, name, email, role, status }) => (
            <li key={id}>
              <bdi>{name ?? email}</bdi>
              {name === null ? null : <bdi className="small quiet">{email}</bdi>}
              <span className="small quiet">
                {t(`roles.${role}`)}
                {status === "active" ? null : ` · ${t(`people.${status}`)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {organisation.history.length === 0 ? null : (
        <section>
          <h2>{t("desk.history")}</h2>
          <ul>
            {organisation.history.map(({ id, field, to, at, reason, person }) => {
              const shown = showInstant(at, "UTC", locale);
              return (
                <li key={id}>
                  <strong>
                    {field === "contact"
                      ? t("desk.contactConfirmed")
                      : field === "wholes"
                        ? t("desk.placed")
                        : field === "history"
                          ? t("desk.takenOut")
                          : t(`statuses.${to}`)}
                  </strong>
                  {field === "wholes" && to !== "" ? <bdi className="small">{to}</bdi> : null}
                  <time className="small quiet nums" dateTime={shown.iso}>
                    {shown.text}
                  </time>
                  {person === null ? null : <bdi className="small">{person.name ?? person.email}</bdi>}
                  {reason === null ? null : <q className="small">{reason}</q>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </aside>
  );
}
