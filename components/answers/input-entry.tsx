import { CorrectionNotes } from "@/components/corrections/correction-notes";
import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicInput } from "@/lib/answers/read-inputs";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { AnswerView } from "./answer-view";

type Props = {
  locale: string;
  input: PublicInput;
  /** Says which consultation it answers, where the page is about more than one. */
  withPlace: boolean;
  /** brief: which questions it answers; answers: what it says to those that were asked for. */
  shows: "brief" | "answers";
  withQuestion?: boolean;
};

/** A published input in a list: who, its title, and what it says. */
export function InputEntry({ locale, input, withPlace, shows, withQuestion = true }: Props) {
  const t = useTranslations("answers");
  const words = useTranslations("public");
  const deadlines = useTranslations("deadlines");
  const signed = useTranslations("signatures.public");
  const href = `/${locale}/contributions/${input.reference}`;
  const groups = input.author?.stakeholderGroup ?? null;
  return (
    <li className="input-entry">
      <h3>
        <a href={href}>
          <bdi>{input.author?.name ?? words("aPerson")}</bdi>
          {input.signatories.length === 0 ? null : ` ${signed("withOthers", { count: input.signatories.length })}`}
        </a>
      </h3>
      {input.title === "" ? null : (
        <p lang={input.language} dir={directionOf(input.language)}>
          {input.title}
        </p>
      )}
      <CorrectionNotes locale={locale} corrections={input.corrections} language={input.language} />
      {shows === "answers" ? (
        input.answers.map((answer) => (
          <AnswerView
            key={answer.key}
            locale={locale}
            answer={answer}
            language={input.language}
            href={href}
            withQuestion={withQuestion}
          />
        ))
      ) : (
        <ul className="facts small quiet">
          {input.answers.map(({ key, question }) =>
            question === null ? null : (
              <li key={key}>
                {question.number === null ? (
                  <LocalisedText text={question.title} locale={locale} />
                ) : question.kind === "question" ? (
                  t("questionNumber", { number: question.number })
                ) : (
                  <>
                    {question.number} <LocalisedText text={question.title} locale={locale} />
                  </>
                )}
              </li>
            ),
          )}
        </ul>
      )}
      <p className="facts small quiet">
        {input.late ? <strong>{deadlines("late.mark")}</strong> : null}
        {groups === null ? null : <span>{words(`groups.${groups}`)}</span>}
        {input.joint ? <span>{t("joint")}</span> : null}
        {withPlace ? (
          <a href={`/${locale}/consultations/${input.consultation.slug}`}>
            <LocalisedText text={input.consultation.title} locale={locale} />
          </a>
        ) : null}
        {withPlace && inLocale(input.round.agendaItem, locale).text !== "" ? (
          <span>
            {t("agendaItem")}: <LocalisedText text={input.round.agendaItem} locale={locale} />
          </span>
        ) : null}
        <time dateTime={input.publishedAt.toISOString()}>{showDate(input.publishedAt, locale, "UTC")}</time>
        <bdi className="nums">{input.reference}</bdi>
      </p>
    </li>
  );
}
