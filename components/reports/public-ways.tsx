import { useTranslations } from "@/lib/i18n/words";

/** What a reader can do about a published contribution. */
export function PublicWays({ locale, reference }: { locale: string; reference: string }) {
  const t = useTranslations("reports.public");
  const correcting = useTranslations("corrections.form");
  return (
    <p className="facts small">
      <a href={`/${locale}/contributions/${reference}/correct`} rel="nofollow">
        {correcting("link")}
      </a>
      <a href={`/${locale}/contributions/${reference}/report`} rel="nofollow">
        {t("report")}
      </a>
    </p>
  );
}
