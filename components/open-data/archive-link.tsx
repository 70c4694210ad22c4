import { useTranslations } from "@/lib/i18n/words";

/** A whole consultation to be kept, and what is in it. */
export function ArchiveLink({ locale, slug }: { locale: string; slug: string }) {
  const t = useTranslations("open-data.archive");
  return (
    <section id="archive">
      <p>
        <a href={`/api/v1/consultations/${slug}/archive.zip?locale=${locale}`} download>
          {t("link")}
        </a>
      </p>
      <p className="small quiet">{t("hint")}</p>
    </section>
  );
}
