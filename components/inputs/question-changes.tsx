import type { ReactNode } from "react";
import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { PartFacts } from "@/components/templates/part-facts";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import type { ChangedPart, ComparedQuestions } from "@/lib/templates/compare-questions";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { redline } from "@/lib/text/redline";

type Props = { locale: string; compared: ComparedQuestions };

/** What is new, what reads otherwise and what is asked no more, each question with what that means for its answer. */
export function QuestionChanges({ locale, compared: { added, changed, gone, same } }: Props) {
  const t = useTranslations("inputs.questions");
  return (
    <>
      <Group title={t("added", { count: added.length })} parts={added}>
        {(part) => <Question locale={locale} part={part} withGuidance />}
      </Group>
      {changed.length === 0 ? null : (
        <section className="stack">
          <h3>{t("changed", { count: changed.length })}</h3>
          <ul className="list dense">
            {changed.map((part) => (
              <li key={part.after.key}>
                <Changed locale={locale} part={part} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group title={t("gone", { count: gone.length })} parts={gone}>
        {(part) => <Question locale={locale} part={part} />}
      </Group>
      <p className="quiet">{t("same", { count: same })}</p>
    </>
  );
}

type GroupProps = { title: string; parts: readonly TemplatePartView[]; children(part: TemplatePartView): ReactNode };

function Group({ title, parts, children }: GroupProps) {
  if (parts.length === 0) return null;
  return (
    <section className="stack">
      <h3>{title}</h3>
      <ul className="list dense">
        {parts.map((part) => (
          <li key={part.key}>{children(part)}</li>
        ))}
      </ul>
    </section>
  );
}

type QuestionProps = { locale: string; part: TemplatePartView; withGuidance?: boolean };

function Question({ locale, part, withGuidance = false }: QuestionProps) {
  return (
    <>
      <p>
        {part.number === null ? "" : `${part.number} `}
        <LocalisedText text={part.title} locale={locale} />
      </p>
      {withGuidance ? <PartFacts part={part} locale={locale} withGroups={false} /> : null}
      {withGuidance && inLocale(part.guidance, locale).text !== "" ? (
        <LocalisedProse text={part.guidance} locale={locale} />
      ) : null}
    </>
  );
}

function Changed({ locale, part: { before, after, differences } }: { locale: string; part: ChangedPart }) {
  const t = useTranslations("inputs.questions.differences");
  return (
    <>
      <p>
        <Words before={numbered(before, locale)} after={numbered(after, locale)} language={locale} />
      </p>
      {differences.includes("guidance") ? (
        <p className="quiet">
          <Words before={textOf(before.guidance, locale)} after={textOf(after.guidance, locale)} language={locale} />
        </p>
      ) : null}
      <p className="facts small">
        {differences.map((difference) => (
          <span key={difference}>
            {difference === "limit"
              ? after.maxWords === null
                ? t("noLimit")
                : t("limit", { count: after.maxWords })
              : t(difference)}
          </span>
        ))}
      </p>
    </>
  );
}

/** The words with what changed in them; the same words plain. */
function Words({ before, after, language }: { before: string; after: string; language: string }) {
  const labels = useRedlineLabels();
  if (before === after) return <bdi>{after}</bdi>;
  return (
    <span className="redlined" dir="auto">
      <Redline segments={redline(before, after, language)} labels={labels} />
    </span>
  );
}

function textOf(text: Localised, locale: string): string {
  return inLocale(text, locale).text;
}

function numbered({ number, title }: TemplatePartView, locale: string): string {
  return number === null ? textOf(title, locale) : `${number} ${textOf(title, locale)}`;
}
