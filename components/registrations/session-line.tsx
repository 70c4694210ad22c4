import { LocalisedText } from "@/components/reading/localised-text";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { SessionToChoose } from "@/lib/registrations/read-register-page";
import { SessionWhen } from "./session-when";

type Props = { locale: string; session: SessionToChoose; withTitle: boolean };

/** A session as somebody sees it who may register: when, whether it can be registered for, and what is left. */
export function SessionLine({ locale, session, withTitle }: Props) {
  const t = useTranslations("registrations");
  const { ways, quotaLeft, own, stands } = session;
  const hour = stands === "not_yet" ? session.opensAt : session.closesAt;
  const shown = hour === null ? null : showInstant(hour, session.zone ?? "UTC", locale);
  return (
    <span className="facts small">
      {withTitle ? (
        <strong>
          <LocalisedText text={session.title} locale={locale} />
        </strong>
      ) : null}
      <SessionWhen locale={locale} {...session} />
      {own === null ? null : <a href={`/${locale}/me/registrations/${own.id}`}>{t("register.registered")}</a>}
      {own !== null || stands === "none" ? null : (
        <span>{t(`register.stands.${stands}`, { hour: shown?.text ?? "none" })}</span>
      )}
      {own !== null || stands !== "open"
        ? null
        : ways.map(({ attendance, free }) =>
            free === null ? null : <span key={attendance}>{t(`places.${attendance}`, { count: free })}</span>,
          )}
      {own !== null || quotaLeft === null ? null : <span>{t("places.quota", { count: quotaLeft })}</span>}
    </span>
  );
}
