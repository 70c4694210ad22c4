import { useTranslations } from "@/lib/i18n/words";
import type { SupportDegreeName } from "@/lib/session-reports/schema";
import { SupportMark } from "./support-mark";

type Point = { text: string; support: SupportDegreeName; speaker: string | null };

/** The points of a report, each with the degree of its support as word and mark. */
export function ReportPoints({ points, lang, dir }: { points: readonly Point[]; lang: string; dir: "ltr" | "rtl" }) {
  const t = useTranslations("session-reports");
  return (
    <ol className="report-points">
      {points.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name than their place
        <li key={index}>
          <p className="support">
            <SupportMark degree={point.support} />
            <span>{t(`support.${point.support}`)}</span>
            {point.speaker === null ? null : <bdi className="quiet">{point.speaker}</bdi>}
          </p>
          <p className="prose" lang={lang} dir={dir}>
            {point.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
