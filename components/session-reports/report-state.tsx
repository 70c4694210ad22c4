import { StateMark } from "@/components/ui/state-mark";
import { showFullInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { ReportStateName } from "@/lib/session-reports/lifecycle";

const marks = { draft: "draft", in_correction: "pending", published: "published" } as const;

type Props = {
  locale: string;
  zone: string;
  /** Null while nobody began it. */
  report: { state: ReportStateName; correctionUntil: Date | null } | null;
};

/** Where a report stands, with the hour of its round of corrections. */
export function ReportState({ locale, zone, report }: Props) {
  const t = useTranslations("session-reports");
  if (report === null) return <StateMark state="soon">{t("state.none")}</StateMark>;
  const { state, correctionUntil } = report;
  return (
    <>
      <StateMark state={marks[state]}>{t(`state.${state}`)}</StateMark>
      {state === "in_correction" && correctionUntil !== null ? (
        <time dateTime={correctionUntil.toISOString()}>
          {t("correctionUntil", { hour: showFullInstant(correctionUntil, zone, locale) })}
        </time>
      ) : null}
    </>
  );
}
