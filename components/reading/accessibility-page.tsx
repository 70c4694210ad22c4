import { PageHead } from "@/components/ui/page-head";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

const works = ["keyboard", "scripts", "zoom", "marks", "choices", "print"] as const;
const open = ["people", "files", "recordings", "editor"] as const;

/** The day on which what stands here was tried for the last time; to be moved on with the tests behind it. */
const tried = new Date("2026-11-22T12:00:00Z");

/** What people with disabilities can expect, what is missing, and whom to tell. */
export function AccessibilityPage({ locale }: { locale: string }) {
  const t = useTranslations("accessibility");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="sections prose">
        <section aria-labelledby="aim">
          <h2 id="aim">{t("aim.title")}</h2>
          <p>{t("aim.text")}</p>
        </section>
        <section aria-labelledby="works">
          <h2 id="works">{t("works.title")}</h2>
          <ul>
            {works.map((one) => (
              <li key={one}>{t(`works.${one}`)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="open">
          <h2 id="open">{t("open.title")}</h2>
          <ul>
            {open.map((one) => (
              <li key={one}>{t(`open.${one}`)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="tell">
          <h2 id="tell">{t("tell.title")}</h2>
          <p>{t("tell.text")}</p>
          <p className="small quiet">{t("tried", { date: showDate(tried, locale, "UTC") })}</p>
        </section>
      </div>
    </>
  );
}
