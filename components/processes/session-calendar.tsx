import { LocalisedText } from "@/components/reading/localised-text";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { Clash, Session } from "@/lib/processes/sessions";

type Props = { locale: string; sessions: readonly Session[]; clashes: readonly Clash[] };

/** What is to come in this process and those related to it, and on which days sessions of several take place. */
export function SessionCalendar({ locale, sessions, clashes }: Props) {
  const t = useTranslations("processes.related.calendar");
  return (
    <section aria-labelledby="calendar" className="session-calendar">
      <h2 id="calendar">{t("title")}</h2>
      {sessions.length === 0 ? <p className="quiet">{t("none")}</p> : null}
      {sessions.length > 0 && clashes.length === 0 ? <p className="quiet">{t("noClash")}</p> : null}
      {clashes.length === 0 ? null : (
        <Notice kind="warning">
          <p>{t("clashes", { count: clashes.length })}</p>
          <ul>
            {clashes.map((clash) => (
              <li key={`${clash.from} ${clash.sessions.map(({ path }) => path).join()}`}>
                <Days locale={locale} from={clash.from} to={clash.to} />
                {": "}
                {clash.sessions.map((session, index) => (
                  <span key={session.path}>
                    {index === 0 ? null : "\u00a0· "}
                    <SessionLink locale={locale} session={session} /> (
                    <LocalisedText text={session.process.name} locale={locale} />)
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {sessions.length === 0 ? null : (
        <Table
          id="sessions"
          title={t("title")}
          titleHidden
          columns={[
            { key: "session", label: t("session") },
            { key: "days", label: t("days") },
            { key: "process", label: t("process") },
          ]}
          rows={sessions.map((session) => ({
            id: session.path,
            cells: {
              days: <Days locale={locale} from={session.from} to={session.to} />,
              session: (
                <>
                  <SessionLink locale={locale} session={session} />
                  {clashes.some((clash) => clash.sessions.includes(session)) ? (
                    <span className="clash small"> {t("clash")}</span>
                  ) : null}
                </>
              ),
              process: <LocalisedText text={session.process.name} locale={locale} />,
            },
          }))}
        />
      )}
    </section>
  );
}

function Days({ locale, from, to }: { locale: string; from: string; to: string }) {
  const day = (date: string) => <time dateTime={date}>{showDate(new Date(`${date}T00:00:00Z`), locale, "UTC")}</time>;
  if (from === to) return day(from);
  return (
    <>
      {day(from)} – {day(to)}
    </>
  );
}

function SessionLink({ locale, session }: { locale: string; session: Session }) {
  return (
    <a href={`/${locale}${session.path}`}>
      <LocalisedText text={session.title} locale={locale} />
    </a>
  );
}
