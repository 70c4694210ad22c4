import { LocalisedText } from "@/components/reading/localised-text";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { ReportWork } from "@/lib/session-reports/work-query";

/** One report that has to be written: which, where it stands, and by when. */
export function ReportWorkLine({ locale, work }: { locale: string; work: ReportWork }) {
  const t = useTranslations("session-reports");
  const { eventId, title, state, pending, dueAt, zone } = work;
  return (
    <>
      <h3>
        <a href={`/${locale}/desk/events/${eventId}/report`}>
          <LocalisedText text={title} locale={locale} />
        </a>
      </h3>
      <p className="small quiet">
        {[
          t(`state.${state ?? "none"}`),
          ...(pending > 0 ? [t("own.pending", { count: pending })] : []),
          ...(dueAt === null ? [] : [t("own.due", { day: showDate(dueAt, locale, zone) })]),
        ].join(" · ")}
      </p>
    </>
  );
}
