import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { SupportDegreeName } from "@/lib/session-reports/schema";
import { ReportPoints } from "./report-points";

type Words = {
  language: string;
  issues: string;
  discussion: string;
  nextSteps: string;
  points: readonly { text: string; support: SupportDegreeName; speaker: string | null }[];
};

/** A report to be read, its parts in the order of the template; a part without words is left out. */
export function ReportReading({ report }: { report: Words }) {
  const t = useTranslations("session-reports");
  const { language, points } = report;
  const dir = directionOf(language);
  return (
    <div className="sections report-reading">
      <Part id="issues" title={t("parts.issues")} text={report.issues} language={language} />
      <Part id="discussion" title={t("parts.discussion")} text={report.discussion} language={language} />
      {points.length === 0 ? null : (
        <section className="stack" aria-labelledby="points">
          <h2 id="points">{t("parts.points")}</h2>
          <ReportPoints points={points} lang={language} dir={dir} />
        </section>
      )}
      <Part id="next-steps" title={t("parts.nextSteps")} text={report.nextSteps} language={language} />
    </div>
  );
}

function Part({ id, title, text, language }: { id: string; title: string; text: string; language: string }) {
  if (text === "") return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="prose" lang={language} dir={directionOf(language)}>
        {text.split(/\n{2,}/).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in two paragraphs
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
