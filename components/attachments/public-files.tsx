import type { PublicAttachment } from "@/lib/attachments/public";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { FileLine } from "./file-line";

type Props = { locale: string; reference: string; files: readonly PublicAttachment[] };

/** The files beside a published contribution; nothing where there are none. */
export function PublicFiles({ locale, reference, files }: Props) {
  const t = useTranslations("attachments.public");
  if (files.length === 0) return null;
  return (
    <section className="files" aria-labelledby="files">
      <h2 id="files">{t("title")}</h2>
      <ul className="file-list">
        {files.map((file) => (
          <li key={file.id}>
            <FileLine
              locale={locale}
              file={file}
              href={file.state === "open" ? `/api/v1/contributions/${reference}/files/${file.id}` : null}
            />
            {file.redactedFor === null ? null : (
              <p className="quiet small">{t("copy", { reason: inLocale(file.redactedFor, locale).text })}</p>
            )}
            {file.state === "open" ? null : <p className="quiet small">{t(file.state)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
