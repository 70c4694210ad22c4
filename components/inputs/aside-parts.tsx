import { StoredHtml } from "@/components/ui/stored-html";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { ShownAside } from "@/lib/inputs/set-aside-query";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; aside: ShownAside; language: string };

/** Words that have no place in the questions, under the question they answered, to be read and copied. */
export function AsideParts({ locale, aside, language }: Props) {
  const t = useTranslations("inputs.text");
  const own = { lang: language, dir: directionOf(language) };
  return (
    <div className="aside-parts">
      {aside.about === null ? null : (
        <section className="stack">
          <h4>{t("about")}</h4>
          <p className="prose" {...own}>
            {aside.about}
          </p>
        </section>
      )}
      {aside.parts.map((part) => (
        <section key={part.key} className="stack">
          <h4>
            {part.number === null ? "" : `${part.number} `}
            <bdi>{inLocale(part.title, locale).text}</bdi>
          </h4>
          <div className="prose" {...own}>
            {part.choices.map((choice) => (
              <p key={inLocale(choice, locale).text} className="chosen-option">
                {inLocale(choice, locale).text}
              </p>
            ))}
            {part.keyMessage === null ? null : <p>{part.keyMessage}</p>}
          </div>
          {part.bodyHtml === null ? null : <StoredHtml html={part.bodyHtml} language={language} />}
          {part.notesHtml === null ? null : (
            <StoredHtml html={`<ol class="notes">${part.notesHtml}</ol>`} className="prose small" language={language} />
          )}
          {part.recommendation === null ? null : (
            <p className="prose" {...own}>
              {part.recommendation}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
