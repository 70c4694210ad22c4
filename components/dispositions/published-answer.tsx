import type { PublishedAnswer as Answer } from "@/lib/dispositions/published-answer";
import { showDate } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { AnswerMark } from "./answer-mark";

type Props = {
  locale: string;
  answer: Answer;
  /** Displayed numbers of the paragraphs it may speak of, by id. */
  numbers?: ReadonlyMap<string, string | null>;
};

/** What the rapporteurs did with a contribution, as everybody may read it, and what was written back. */
export function PublishedAnswer({ locale, answer, numbers }: Props) {
  const t = useTranslations("dispositions");
  return (
    <div className="answer">
      <p className="facts">
        <strong>{t("public.answer")}</strong>
        <AnswerMark state={answer.state}>{t(`states.${answer.state}`)}</AnswerMark>
        {answer.mergedInto === null ? null : <MergedInto locale={locale} reference={answer.mergedInto} />}
        <span className="quiet">{showDate(answer.publishedAt, locale, "UTC")}</span>
      </p>
      <Words text={answer.observation} language={answer.language} />
      {answer.paragraphs.map(({ paragraphId, state, observation }) => (
        <div key={paragraphId}>
          <p className="facts">
            <span>{t("public.paragraph", { number: isolated(numbers?.get(paragraphId) ?? "¶") })}</span>
            <AnswerMark state={state}>{t(`states.${state}`)}</AnswerMark>
          </p>
          <Words text={observation} language={answer.language} />
        </div>
      ))}
      {answer.reply === null ? null : (
        <div className="reply">
          <p className="facts">
            <strong>{t("public.reply")}</strong>
            <span className="quiet">{showDate(answer.reply.submittedAt, locale, "UTC")}</span>
          </p>
          <Words text={answer.reply.text} language={answer.reply.language} />
        </div>
      )}
    </div>
  );
}

/** Where to read on when it is answered together with another. */
export function MergedInto({ locale, reference }: { locale: string; reference: string }) {
  const t = useTranslations("dispositions");
  return (
    <a href={`/${locale}/contributions/${reference}`}>{t("public.mergedInto", { reference: isolated(reference) })}</a>
  );
}

/** Plain words of several lines, marked with their language; nothing where there are none. */
export function Words({ text, language }: { text: string; language: string }) {
  if (text === "") return null;
  return (
    <p className="plain-words" lang={language} dir={directionOf(language)}>
      {text}
    </p>
  );
}
