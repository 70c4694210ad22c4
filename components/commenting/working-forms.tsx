import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";

/** The comments on a version in the forms they could have come in, with the answers as they stand on the desk. */
export function WorkingForms({ locale, versionId }: { locale: string; versionId: string }) {
  const t = useTranslations("commenting");
  const href = (form: "iso" | "ippc", format: "docx" | "xlsx") =>
    `/${locale}/desk/commenting-tables/${versionId}?${new URLSearchParams({ form, format })}`;
  return (
    <Disclosure summary={t("desk.title")}>
      <dl className="form-links">
        {(["iso", "ippc"] as const).map((form) => (
          <div key={form}>
            <dt>{t(`page.${form}`)}</dt>
            <dd>
              <a href={href(form, "docx")} download>
                {t("page.word")}
              </a>
              <a href={href(form, "xlsx")} download>
                {t("page.excel")}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
