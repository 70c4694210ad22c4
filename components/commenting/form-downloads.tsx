import { useTranslations } from "@/lib/i18n/words";

/** Address of an empty form. */
function formHref(versionId: string, locale: string, form: "iso" | "ippc", format: "docx" | "xlsx", rows?: "blank") {
  const query = new URLSearchParams({ form, format, locale, ...(rows === undefined ? {} : { rows }) });
  return `/api/commenting-tables/${versionId}?${query}`;
}

/** The empty forms of a text, as files. */
export function FormDownloads({ locale, versionId }: { locale: string; versionId: string }) {
  const t = useTranslations("commenting.page");
  return (
    <section id="forms">
      <h2>{t("formsTitle")}</h2>
      <p className="quiet">{t("formsText")}</p>
      <FormLinks locale={locale} versionId={versionId} />
    </section>
  );
}

/** One line for each form. */
export function FormLinks({ locale, versionId }: { locale: string; versionId: string }) {
  const t = useTranslations("commenting.page");
  return (
    <dl className="form-links">
      {(["iso", "ippc"] as const).map((form) => (
        <div key={form}>
          <dt>{t(form)}</dt>
          <dd>
            <a href={formHref(versionId, locale, form, "docx")} download>
              {t("word")}
            </a>
            <a href={formHref(versionId, locale, form, "xlsx")} download>
              {t("excel")}
            </a>
            <a href={formHref(versionId, locale, form, "docx", "blank")} download>
              {t("blankWord")}
            </a>
            <a href={formHref(versionId, locale, form, "xlsx", "blank")} download>
              {t("blankExcel")}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
