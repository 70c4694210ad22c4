import type { ListedAttachment } from "@/lib/attachments/queries";
import { useTranslations } from "@/lib/i18n/words";
import { FileLine } from "./file-line";
import { ScanLine } from "./scan-line";

type Props = { locale: string; files: readonly ListedAttachment[] };

/** The files beside a contribution for its moderators; nothing where there are none. */
export function ReadFiles({ locale, files }: Props) {
  const t = useTranslations("attachments.public");
  if (files.length === 0) return null;
  return (
    <section className="files" aria-labelledby="files">
      <h3 id="files">{t("title")}</h3>
      <ul className="file-list">
        {files.map((file) => (
          <li key={file.id}>
            <FileLine
              locale={locale}
              file={file}
              href={file.scan === "infected" || file.isWithheld ? null : `/api/attachments/${file.id}`}
            />
            {file.isWithheld ? <p className="quiet small">{t("sealed")}</p> : <ScanLine state={file.scan} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
