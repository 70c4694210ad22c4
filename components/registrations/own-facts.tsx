import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnRegistration } from "@/lib/registrations/own-queries";
import { OwnRoom } from "./own-room";
import { RegistrationState } from "./registration-state";
import { SessionWhen } from "./session-when";

type Props = { locale: string; registration: OwnRegistration };

/** Where a registration stands, in the words of the one who made it: state, place in line, offer, room. */
export function OwnFacts({ locale, registration }: Props) {
  const t = useTranslations("registrations");
  const { event, state, isOffered, attendance, position, offeredUntil, reason, room } = registration;
  const until = offeredUntil === null ? null : showInstant(offeredUntil, event.zone ?? "UTC", locale);
  return (
    <>
      <p className="facts small">
        <RegistrationState state={state} isOffered={isOffered} />
        {event.isCancelled ? <strong>{t("own.eventCancelled")}</strong> : null}
        <SessionWhen locale={locale} {...event} />
        <span>{t(`attendance.${attendance}`)}</span>
      </p>
      {position === null ? null : <p>{t("own.position", { position })}</p>}
      {isOffered && until !== null ? (
        <p>
          {t("own.offered")} <time dateTime={until.iso}>{until.full}</time>
        </p>
      ) : null}
      {registration.awaitsFocalPoint ? <p>{t("own.awaitsFocalPoint")}</p> : null}
      {registration.awaitsOrganiser ? (
        <p>{t(state === "pending" ? "own.awaitsOrganiser" : "own.awaitsAgain")}</p>
      ) : null}
      {reason === null ? null : (
        <p>
          {t("own.reason")} <bdi>{reason}</bdi>
        </p>
      )}
      {room === null || event.isOver || event.isCancelled ? null : <OwnRoom room={room} />}
    </>
  );
}
