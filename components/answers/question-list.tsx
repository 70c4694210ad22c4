import { LocalisedText } from "@/components/reading/localised-text";
import type { AnsweredQuestion } from "@/lib/answers/questions";
import { partName } from "@/lib/answers/schema";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; base: string; questions: readonly AnsweredQuestion[] };

/** Every question with the way to its answers; where groups are asked different things, their questions side by side. */
export function QuestionList({ locale, base, questions }: Props) {
  const t = useTranslations("answers");
  const groups = useTranslations("public.groups");
  const rounds = [...new Set(questions.map(({ round }) => round.position))];
  return rounds.map((position) => {
    const asked = questions.filter(({ round }) => round.position === position);
    const audiences = [...new Set(asked.map((question) => question.groups.join()))].sort();
    return (
      <section key={position}>
        {rounds.length < 2 || asked[0] === undefined ? null : (
          <h3>
            <LocalisedText text={asked[0].round.name} locale={locale} />
          </h3>
        )}
        <div className="audiences">
          {audiences.map((audience) => {
            const own = asked.filter((question) => question.groups.join() === audience);
            const names = (own[0]?.groups ?? []).map((group) => groups(group));
            return (
              <div key={audience}>
                {audiences.length < 2 ? null : (
                  <h4 className="small quiet">
                    {names.length === 0 ? t("askedOfAll") : t("askedOf", { groups: listWords(names, locale) })}
                  </h4>
                )}
                <ol className="plain-list">
                  {own.map((question) => (
                    <li key={question.key}>
                      <Question locale={locale} base={base} question={question} />
                    </li>
                  ))}
                </ol>
              </div>
            );
          })}
        </div>
      </section>
    );
  });
}

function Question({ locale, base, question }: { locale: string; base: string; question: AnsweredQuestion }) {
  const t = useTranslations("answers");
  const words = (
    <>
      {question.number === null ? null : `${question.number} `}
      <LocalisedText text={question.title} locale={locale} />
    </>
  );
  const name = partName({ round: question.round.position, key: question.key });
  return (
    <>
      {question.answers === 0 ? words : <a href={`${base}?part=${name}`}>{words}</a>}{" "}
      <span className="small quiet nums">{t("answers", { count: question.answers })}</span>
    </>
  );
}
