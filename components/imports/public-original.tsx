import { showFileSize } from "@/lib/i18n/file-size";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicOriginal as Original } from "@/lib/imports/public";

/** The document that a published input was brought in from, where its side offers it; nothing where it does not. */
export function PublicOriginal({ locale, original }: { locale: string; original: Original | null }) {
  const t = useTranslations("imports.public");
  if (original === null) return null;
  return (
    <section className="files" aria-labelledby="original">
      <h2 id="original">{t("original")}</h2>
      <p>
        <a href={`/api/imports/${original.id}/original`} download>
          <bdi>{original.name}</bdi>
        </a>{" "}
        <span className="quiet small">{showFileSize(original.bytes, locale)}</span>
      </p>
      <p className="quiet small">{t("note")}</p>
    </section>
  );
}
