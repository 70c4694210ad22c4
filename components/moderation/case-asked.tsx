import { Disclosure } from "@/components/ui/disclosure";
import { StoredHtml } from "@/components/ui/stored-html";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";
import { languageOfText } from "./case-language";

type Props = { locale: string; item: Case };

/** The paragraphs as they stand, or the questions that were asked. */
export function CaseAsked({ locale, item }: Props) {
  const t = useTranslations("moderation.case");
  if (item.paragraphs.length === 0 && item.questions.length === 0) return null;
  return (
    <section aria-labelledby="case-asked">
      <h3 id="case-asked">{t(item.input === null ? "standing" : "asked")}</h3>
      {item.paragraphs.map(({ anchor, number, html }) => (
        <div key={anchor} className="para alone" lang={languageOfText(item)} dir={directionOf(languageOfText(item))}>
          <span className="number">
            <bdi>{number ?? "¶"}</bdi>
          </span>
          <div className="text">
            <StoredHtml html={html} className="paragraph-text" inline />
          </div>
        </div>
      ))}
      {item.questions.length === 0 ? null : <Questions locale={locale} item={item} />}
    </section>
  );
}

function Questions({ locale, item }: Props) {
  const t = useTranslations("moderation.case");
  return (
    <ul className="asked">
      {item.questions.map(({ key, number, title, guidance, isAnswered }) => {
        const heading = `${number === null ? "" : `${number} `}${inLocale(title, locale).text}`;
        const { text, language } = inLocale(guidance, locale);
        return (
          <li key={key}>
            {isAnswered ? (
              <a href={`#part-${key}`}>{heading}</a>
            ) : (
              <>
                {heading} <span className="small quiet">{t("unanswered")}</span>
              </>
            )}
            {text === "" ? null : (
              <Disclosure summary={t("guidance")}>
                <p className="small" lang={language} dir={directionOf(language)}>
                  {text}
                </p>
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}
