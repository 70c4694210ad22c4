import type { ReactNode } from "react";
import type { VersionDocuments } from "@/lib/documents/public";
import { useTranslations } from "@/lib/i18n/words";

const formats = ["docx", "md", "html"] as const;

type Props = {
  versionId: string;
  original: VersionDocuments["original"];
  /** A way to other files of the text, which stand elsewhere on the page. */
  further: ReactNode;
};

/** The published text as a file, and the file it came from. */
export function TextDownloads({ versionId, original, further }: Props) {
  const t = useTranslations("documents");
  const files = `/api/drafts/${versionId}`;
  return (
    <details className="menu">
      <summary>{t("download")}</summary>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a href={`${files}/text/${format}`} download>
              {t(`formats.${format}`)}
            </a>
          </li>
        ))}
        {original === null ? null : (
          <li>
            <a href={`${files}/original`} download>
              {t("original")}
            </a>
            {original.name === null ? null : (
              <bdi className="quiet" dir="auto">
                {original.name}
              </bdi>
            )}
          </li>
        )}
        <li>{further}</li>
      </ul>
    </details>
  );
}
