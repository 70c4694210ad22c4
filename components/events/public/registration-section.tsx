import { LinkButton } from "@/components/ui/button";
import type { RegistrationStands } from "@/lib/events/event-window";
import type { PublicEvent } from "@/lib/events/public";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { PlacesLeft } from "@/lib/registrations/public";

type Props = { locale: string; event: PublicEvent; stands: RegistrationStands; places: readonly PlacesLeft[] };

/** Whether one can register, until when, what is left, and the way to do it. Nothing where there is no registration. */
export function RegistrationSection({ locale, event, stands, places }: Props) {
  const t = useTranslations("registrations");
  if (stands === "none" || stands === "cancelled") return null;
  const zone = event.zone ?? "UTC";
  const hour = stands === "not_yet" ? event.registrationOpensAt : (event.registrationClosesAt ?? event.startsAt);
  const shown = hour === null ? null : showInstant(hour, zone, locale);
  const isFull = places.length > 0 && places.every(({ free }) => free === 0);
  return (
    <section id="registration">
      <h2>{t("public.title")}</h2>
      <p>
        {stands === "elsewhere"
          ? t("public.elsewhere")
          : t(`register.stands.${stands}`, { hour: shown?.text ?? "none" })}
        {shown === null || zone === "UTC" ? null : (
          <span className="quiet">
            {" "}
            (<bdi>{shown.utc}</bdi>)
          </span>
        )}
      </p>
      {stands !== "open" ? null : (
        <p className="facts small">
          {places.map(({ attendance, free }) =>
            free === null ? null : <span key={attendance}>{t(`places.${attendance}`, { count: free })}</span>,
          )}
        </p>
      )}
      {stands === "open" && isFull ? <p className="small">{t("public.full")}</p> : null}
      {stands === "open" ? (
        <p>
          <LinkButton kind="primary" href={`/${locale}/events/${event.slug}/register`} rel="nofollow">
            {t(event.kind === "series" ? "public.sessions" : "register.send")}
          </LinkButton>
        </p>
      ) : null}
      {stands === "elsewhere" && event.registrationLink !== null ? (
        <p>
          <a href={event.registrationLink} rel="noreferrer">
            {t("register.toElsewhere")}
          </a>
        </p>
      ) : null}
      {stands === "open" ? (
        <p className="small">
          <a href={`/${locale}/me/registrations`} rel="nofollow">
            {t("own.title")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
