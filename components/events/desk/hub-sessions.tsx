import { LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import type { EventForDesk } from "@/lib/events/queries";
import { useTranslations } from "@/lib/i18n/words";
import { EventState } from "./event-state";
import { DeskHours } from "./hours";

/** The sessions of a series in the order of time, and the way to one more. */
export function HubSessions({ event, locale }: { event: EventForDesk; locale: string }) {
  const t = useTranslations("events");
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t("desk.sessions")}</h2>
      {event.sessions.length === 0 ? <p className="quiet">{t("desk.noSessions")}</p> : null}
      <ol className="list dense">
        {event.sessions.map((session) => (
          <li key={session.id}>
            <a href={`/${locale}/desk/events/${session.id}`}>
              <LocalisedText text={session.title} locale={locale} />
            </a>
            <p className="facts small">
              <EventState event={session} />
              <span>
                <DeskHours event={session} locale={locale} />
              </span>
            </p>
          </li>
        ))}
      </ol>
      {event.may.edit ? (
        <div className="button-row">
          <LinkButton href={`/${locale}/desk/events/new?series=${event.id}`}>{t("desk.addSession")}</LinkButton>
          {event.parentId === null ? (
            <LinkButton kind="quiet" href={`/${locale}/desk/events/new?series=${event.id}&kind=series`}>
              {t("desk.addEdition")}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
