import { getLocale, getTranslations } from "next-intl/server";

/** Also what people see who may not know that something exists. */
export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations("errors");
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
