import { useTranslations } from "@/lib/i18n/words";
import type { Sight } from "@/lib/reports/sight-query";

/** What readers said of it and whether it is out of sight, beside a case; nothing where it was never public. */
export function CaseReports({ locale, sight }: { locale: string; sight: Sight | null }) {
  const t = useTranslations("reports.desk");
  if (sight === null) return null;
  return (
    <section className="stack">
      <h3>{t("title")}</h3>
      <p>{t("count", { count: sight.openReports })}</p>
      {sight.hiding === null ? null : <p>{t("hidden")}</p>}
      <p>
        <a href={`/${locale}/desk/moderation/${sight.id}/hide`}>{t(sight.hiding === null ? "hide" : "lookAgain")}</a>
      </p>
    </section>
  );
}
