import { useTranslations } from "next-intl";
import { InputBody } from "@/components/inputs/input-body";
import { Fingerprint } from "@/components/ui/fingerprint";
import type { OwnSignature } from "@/lib/signatures/signature-query";

type Props = { locale: string; text: NonNullable<OwnSignature["text"]>; language: string };

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
              <li key={file.sha256}>
                <bdi>{file.name}</bdi> <Fingerprint value={file.sha256} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
