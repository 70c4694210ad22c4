import { useTranslations } from "@/lib/i18n/words";
import { FormLinks } from "./form-downloads";

type Props = {
  locale: string;
  versionId: string;
  /** Whether there are published comments to be had in the forms. */
  commented: boolean;
  /** Where a filled form is uploaded; null while nobody may comment. */
  uploadHref: string | null;
};

/** The forms of a text for whoever works without a connection: empty ones, and the published comments in them. */
export function OfflineForms({ locale, versionId, commented, uploadHref }: Props) {
  const t = useTranslations("commenting");
  const answered = (form: "iso" | "ippc", format: "docx" | "xlsx") =>
    `/api/commenting-tables/${versionId}/answered?${new URLSearchParams({ form, format, locale })}`;
  return (
    <section className="offline-forms" id="offline">
      <h2>{t("offline.title")}</h2>
      <FormLinks locale={locale} versionId={versionId} />
      {uploadHref === null ? null : (
        <p>
          <a href={uploadHref}>{t("offline.upload")}</a>
        </p>
      )}
      {commented ? (
        <>
          <h3>{t("offline.answered")}</h3>
          <dl className="form-links">
            {(["iso", "ippc"] as const).map((form) => (
              <div key={form}>
                <dt>{t(`page.${form}`)}</dt>
                <dd>
                  <a href={answered(form, "docx")} download>
                    {t("page.word")}
                  </a>
                  <a href={answered(form, "xlsx")} download>
                    {t("page.excel")}
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  );
}
