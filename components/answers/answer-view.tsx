import { CorrectionNotes } from "@/components/corrections/correction-notes";
import { LocalisedText } from "@/components/reading/localised-text";
import { StoredHtml } from "@/components/ui/stored-html";
import type { PublicAnswer } from "@/lib/answers/read-inputs";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { withNotesAt } from "@/lib/text/noted-html";
import { fieldAnchor } from "@/lib/text/part-anchor";

type Props = {
  locale: string;
  answer: PublicAnswer;
  /** Language of the input. */
  language: string;
  /** Page of the input, where its notes are. */
  href: string;
  withQuestion: boolean;
};

/** What one input says to one question: key message, text, choices, recommendation, in its own language. */
export function AnswerView({ locale, answer, language, href, withQuestion }: Props) {
  const t = useTranslations("answers");
  const own = { lang: language, dir: directionOf(language) };
  const { question } = answer;
  return (
    <div className="answer-part">
      {withQuestion && question !== null ? (
        <p className="small quiet">
          {question.number === null ? null : `${question.number} `}
          <LocalisedText text={question.title} locale={locale} />
        </p>
      ) : null}
      {answer.keyMessage === null ? null : (
        <div>
          <p className="small quiet">
            <a href={`${href}#${fieldAnchor(answer.key, "keyMessage")}`}>{t("field.key_message")}</a>
          </p>
          <p className="key-message" {...own}>
            {answer.keyMessage}
          </p>
        </div>
      )}
      {answer.choices.length === 0 ? null : (
        <ul>
          {answer.choices.map((label) => (
            <li key={Object.values(label).join()}>
              <LocalisedText text={label} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {answer.bodyHtml === null ? null : (
        <StoredHtml html={withNotesAt(answer.bodyHtml, href)} language={language} locale={locale} />
      )}
      {answer.recommendation === null ? null : (
        <div>
          <p className="small quiet">
            <a href={`${href}#${fieldAnchor(answer.key, "recommendation")}`}>{t("field.recommendation")}</a>
          </p>
          <p className="recommendation" {...own}>
            {answer.recommendation}
          </p>
        </div>
      )}
      <CorrectionNotes locale={locale} corrections={answer.corrections} language={language} />
    </div>
  );
}
