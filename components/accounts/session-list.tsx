import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { SessionSummary } from "@/lib/accounts/queries";
import { showInstant } from "@/lib/i18n/dates";
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
    <Table
      id="sessions"
      title={t("title")}
      columns={[
        { key: "browser", label: t("browser") },
        { key: "since", label: t("since") },
        { key: "seen", label: t("seen") },
        { key: "end", label: t("act") },
      ]}
      rows={sessions.map((session) => ({
        id: session.id,
        cells: {
          browser: <BrowserWords userAgent={session.browser} />,
          since: <Time instant={session.createdAt} />,
          seen: <Time instant={session.lastSeenAt} />,
          end: session.current ? (
            <StateMark state="open">{t("this")}</StateMark>
          ) : (
            <form action={end}>
              <input type="hidden" name="sessionId" value={session.id} />
              <Button kind="quiet">{t("end")}</Button>
            </form>
          ),
        },
      }))}
    />
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
