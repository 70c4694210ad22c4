import { Facts } from "@/components/ui/facts";
import type { AttendanceFigures } from "@/lib/attendance/figures";
import { useTranslations } from "@/lib/i18n/words";
import { AttendanceRows } from "./attendance-rows";

type Props = { locale: string; slug: string; figures: AttendanceFigures | null; named: number | null };

/** On the page of an event: who takes part, and after it the figures. */
export function AttendanceSection({ locale, slug, figures, named }: Props) {
  const t = useTranslations("attendance");
  return (
    <>
      {named === null || named === 0 ? null : (
        <section className="stack" aria-labelledby="participants">
          <h2 id="participants">{t("participants.title")}</h2>
          <p>
            <a href={`/${locale}/events/${slug}/participants`}>{t("participants.read", { count: named })}</a>
          </p>
        </section>
      )}
      {figures === null ? null : (
        <section className="stack" aria-labelledby="attendance">
          <h2 id="attendance">{t("figures.title")}</h2>
          <AttendanceTotals figures={figures} />
          <AttendanceRows locale={locale} figures={figures} />
          <p className="list-head">
            <a href={`/api/v1/events/${slug}/attendance.csv`}>{t("figures.csv")}</a>
            <a href={`/api/v1/events/${slug}/attendance`}>{t("figures.json")}</a>
          </p>
        </section>
      )}
    </>
  );
}

/** The three figures of all together. */
export function AttendanceTotals({ figures: { registered, approved, present } }: { figures: AttendanceFigures }) {
  const t = useTranslations("attendance.figures");
  return (
    <Facts
      facts={[
        { term: t("registered"), value: registered },
        { term: t("approved"), value: approved },
        { term: t("present"), value: present },
      ]}
    />
  );
}
