import { LocalisedText } from "@/components/reading/localised-text";
import { Table } from "@/components/ui/table";
import type { SessionFigures as Figures } from "@/lib/attendance/desk-figures";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; sessions: readonly Figures[] };

/** The figures of each session of a series, in order of time, each the way to its own. */
export function SessionFigures({ locale, sessions }: Props) {
  const t = useTranslations("attendance.figures");
  if (sessions.length === 0) return null;
  return (
    <Table
      id="attendance-by-session"
      title={t("bySession")}
      columns={[
        { key: "session", label: t("session"), kind: "wide" },
        { key: "registered", label: t("registered"), kind: "number" },
        { key: "approved", label: t("approved"), kind: "number" },
        { key: "present", label: t("present"), kind: "number" },
      ]}
      rows={sessions.map(({ id, title, registered, approved, present }) => ({
        id,
        cells: {
          session: (
            <a href={`/${locale}/desk/events/${id}/figures`}>
              <LocalisedText text={title} locale={locale} />
            </a>
          ),
          ...{ registered, approved, present },
        },
      }))}
    />
  );
}
