import { Button } from "@/components/ui/button";
import { StateMark } from "@/components/ui/state-mark";
import type { SessionSummary } from "@/lib/accounts/queries";
import { showInstant } from "@/lib/i18n/dates";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { browserName } from "./browser-name";

type Props = {
  sessions: readonly SessionSummary[];
  /** Takes `sessionId`. */
  end: (form: FormData) => Promise<void>;
};

/** The browsers in which a person is signed in, each with a way to end it. */
export function SessionList({ sessions, end }: Props) {
  const t = useTranslations("accounts.sessions");
  return (
    <ul className="list dense narrow">
      {sessions.map((session) => (
        <li key={session.id}>
          <h3>
            <BrowserWords userAgent={session.browser} />
          </h3>
          <p className="facts small">
            {session.current ? <StateMark state="open">{t("this")}</StateMark> : null}
            <span>{t.rich("since", { time: () => <Time key="time" instant={session.createdAt} /> })}</span>
            <span>{t.rich("seen", { time: () => <Time key="time" instant={session.lastSeenAt} /> })}</span>
          </p>
          {session.current ? null : (
            <form action={end}>
              <input type="hidden" name="sessionId" value={session.id} />
              <Button kind="quiet">{t("end")}</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function BrowserWords({ userAgent }: { userAgent: string | null }) {
  const t = useTranslations("accounts.sessions");
  const { program, system } = browserName(userAgent);
  if (program === null) return <>{t("unknownBrowser")}</>;
  return <>{system === null ? program : t("browserOn", { program, system })}</>;
}

function Time({ instant }: { instant: Date }) {
  const shown = showInstant(instant, "UTC", useLocale());
  return <time dateTime={shown.iso}>{shown.text}</time>;
}
