import { useTranslations } from "@/lib/i18n/words";

/** What stands where a page is missing; also what people see who may not know that something exists. */
export function NothingHere({ locale }: { locale: string }) {
  const t = useTranslations("errors");
  return (
    <div className="page-head">
      <h1>{t("pageNotFoundTitle")}</h1>
      <p className="lead">{t("pageNotFoundText")}</p>
      <p className="facts">
        <a href={`/${locale}`}>{t("goHome")}</a>
        <a href={`/${locale}/search`}>{t("searchInstead")}</a>
      </p>
    </div>
  );
}
