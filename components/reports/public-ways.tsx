import { useTranslations } from "next-intl";

/** What a reader can do about a published contribution. */
export function PublicWays({ locale, reference }: { locale: string; reference: string }) {
  const t = useTranslations("reports.public");
  return (
    <p className="small">
      <a href={`/${locale}/contributions/${reference}/report`} rel="nofollow">
        {t("report")}
      </a>
    </p>
  );
}
