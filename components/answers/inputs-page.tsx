import type { ReactNode } from "react";
import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import type { AnsweredQuestion } from "@/lib/answers/questions";
import type { PublicInput } from "@/lib/answers/read-inputs";
import { type AnswersFilter, isNarrowed, partName } from "@/lib/answers/schema";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import { normLetter } from "@/lib/templates/norm-names";
import { AnswersFilters } from "./answers-filters";
import { InputList } from "./input-list";
import { QuestionList } from "./question-list";

/** Answers to the question that other groups were asked instead. */
export type Counterpart = { question: AnsweredQuestion; inputs: Page<PublicInput> };

type Props = {
  locale: string;
  consultation: { slug: string; title: Localised };
  /** Those that a question is about. */
  areas: readonly { slug: string; name: Localised }[];
  questions: readonly AnsweredQuestion[];
  filter: AnswersFilter;
  inputs: Page<PublicInput>;
  isFirst: boolean;
  counterparts: readonly Counterpart[];
};

/** The written inputs to a consultation: listed, and put together by question, area and norm. */
export function InputsPage({ locale, consultation, areas, questions, filter, inputs, isFirst, counterparts }: Props) {
  const t = useTranslations("answers");
  const home = `/${locale}/consultations/${consultation.slug}`;
  const base = `${home}/inputs`;
  const narrowed = isNarrowed(filter);
  const { part } = filter;
  const chosen = part
    ? questions.find(({ round, key }) => round.position === part.round && key === part.key)
    : undefined;
  const several = new Set(questions.map(({ round }) => round.position)).size > 1;
  const nameOf = ({ number, title, round }: AnsweredQuestion) =>
    [several ? `${inLocale(round.name, locale).text}:` : "", number ?? "", inLocale(title, locale).text]
      .filter(Boolean)
      .join(" ");
  const norms = [...new Set(questions.flatMap(({ norm }) => norm ?? []))].sort();
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs items={[{ href: home, label: <LocalisedText text={consultation.title} locale={locale} /> }]} />
        }
        title={t("inputs.title")}
        lead={t("inputs.lead")}
        facts={
          <>
            <a href={`/api/v1/consultations/${consultation.slug}/answers.csv`}>{t("inputs.csv")}</a>
            <a href={`/api/v1/consultations/${consultation.slug}/answers`}>{t("inputs.json")}</a>
            {norms[0] === undefined ? null : <a href={`/${locale}/norms/${normLetter(norms[0])}`}>{t("norm.link")}</a>}
          </>
        }
      />
      <AnswersFilters
        filter={filter}
        parts={questions.map((question) => ({
          value: partName({ round: question.round.position, key: question.key }),
          label: nameOf(question),
        }))}
        areas={areas.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text }))}
        norms={norms}
        withLanguage
        clearHref={narrowed ? base : null}
      />
      <div className="sections">
        {narrowed || questions.length === 0 ? null : (
          <section aria-labelledby="questions">
            <h2 id="questions">{t("inputs.byQuestion")}</h2>
            <QuestionList locale={locale} base={base} questions={questions} />
          </section>
        )}
        <section aria-labelledby="list">
          <h2 id="list">{chosen === undefined ? t(narrowed ? "inputs.matching" : "inputs.all") : nameOf(chosen)}</h2>
          {chosen === undefined || inLocale(chosen.guidance, locale).text === "" ? null : (
            <LocalisedProse text={chosen.guidance} locale={locale} />
          )}
          {counterparts.length === 0 || chosen === undefined ? (
            <InputList
              {...{ locale, inputs, base, filter, isFirst }}
              shows={narrowed ? "answers" : "brief"}
              withPlace={false}
              withQuestion={chosen === undefined}
            />
          ) : (
            <div className="audiences">
              <Column locale={locale} question={chosen} title={null}>
                <InputList
                  {...{ locale, inputs, base, filter, isFirst }}
                  shows="answers"
                  withPlace={false}
                  withQuestion={false}
                />
              </Column>
              {counterparts.map((other) => (
                <Column
                  key={other.question.key}
                  locale={locale}
                  question={other.question}
                  title={nameOf(other.question)}
                >
                  <InputList
                    locale={locale}
                    inputs={other.inputs}
                    base={base}
                    filter={{ ...filter, part: { round: other.question.round.position, key: other.question.key } }}
                    isFirst
                    shows="answers"
                    withPlace={false}
                    withQuestion={false}
                  />
                </Column>
              ))}
            </div>
          )}
        </section>
      </div>
    </>
  );
}

type ColumnProps = {
  locale: string;
  question: AnsweredQuestion;
  title: string | null;
  children: ReactNode;
};

/** The answers of one group, under its name. */
function Column({ locale, question, title, children }: ColumnProps) {
  const t = useTranslations("answers");
  const groups = useTranslations("public.groups");
  return (
    <div>
      <h3 className="small quiet">
        {t("askedOf", {
          groups: listWords(
            question.groups.map((group) => groups(group)),
            locale,
          ),
        })}
      </h3>
      {title === null ? null : <p>{title}</p>}
      {children}
    </div>
  );
}
