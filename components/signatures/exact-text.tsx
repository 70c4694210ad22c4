import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/reading/localised-text";
import { Fingerprint } from "@/components/ui/fingerprint";
import { StoredHtml } from "@/components/ui/stored-html";
import { directionOf } from "@/lib/i18n/locales";
import type { ShownText } from "@/lib/signatures/shown-text";

type Props = { locale: string; text: ShownText; language: string };

/** The exact text of an input, part by part, with its files. */
export function ExactText({ locale, text, language }: Props) {
  const t = useTranslations("signatures");
  const own = { lang: language, dir: directionOf(language) };
  return (
    <article className="exact-text prose">
      {text.about === null ? null : (
        <section>
          <h3>{t("fields.about")}</h3>
          <p className="redline-text" {...own}>
            {text.about}
          </p>
        </section>
      )}
      {text.parts.map((part) => (
        <section key={part.key}>
          <h3>
            {part.number === null ? null : <bdi>{part.number} </bdi>}
            <LocalisedText text={part.title} locale={locale} />
          </h3>
          {part.choices.length === 0 ? null : (
            <ul>
              {part.choices.map((choice) => (
                <li key={Object.values(choice).join()}>
                  <LocalisedText text={choice} locale={locale} />
                </li>
              ))}
            </ul>
          )}
          {part.keyMessage === null ? null : (
            <p {...own}>
              <strong>{part.keyMessage}</strong>
            </p>
          )}
          {part.recommendation === null ? null : (
            <>
              <p className="small quiet">{t("fields.recommendation")}</p>
              <p className="redline-text" {...own}>
                {part.recommendation}
              </p>
            </>
          )}
          {part.bodyHtml === null ? null : (
            <div {...own}>
              <StoredHtml html={part.bodyHtml} />
            </div>
          )}
        </section>
      ))}
      {text.files.length === 0 ? null : (
        <section>
          <h3>{t("one.files")}</h3>
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
    </article>
  );
}
