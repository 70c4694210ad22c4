import { InputBody } from "@/components/inputs/input-body";
import { Fingerprint } from "@/components/ui/fingerprint";
import { useTranslations } from "@/lib/i18n/words";
import type { ShownText } from "@/lib/signatures/shown-text";

type Props = { locale: string; text: ShownText; language: string };

/** The exact text of an input as everybody will read it, with the files that belong to it. */
export function ExactText({ locale, text, language }: Props) {
  const t = useTranslations("signatures.one");
  return (
    <div className="exact-text">
      <InputBody locale={locale} input={text} language={language} />
      {text.files.length === 0 ? null : (
        <section aria-labelledby="files-title">
          <h2 id="files-title">{t("files")}</h2>
          <ul>
            {text.files.map((file) => (
              <li key={file.id}>
                <a href={`/api/attachments/${file.id}`} download={file.name}>
                  <bdi>{file.name}</bdi>
                </a>{" "}
                <Fingerprint value={file.sha256} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
