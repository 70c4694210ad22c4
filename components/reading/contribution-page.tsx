import type { ReactNode } from "react";
import { CorrectionNotes } from "@/components/corrections/correction-notes";
import { InputBody } from "@/components/inputs/input-body";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { Fingerprint } from "@/components/ui/fingerprint";
import { PageHead } from "@/components/ui/page-head";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { WithReference } from "@/components/ui/with-reference";
import { impactKinds } from "@/lib/contributions/impact-kinds";
import type { PublicContributionPage } from "@/lib/contributions/public";
import type { CorrectedWords } from "@/lib/corrections/corrected-words";
import { showDate, showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { listedNumbers, listWords } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations, type Words } from "@/lib/i18n/words";
import type { InputText } from "@/lib/inputs/input-text";
import { inLocale } from "@/lib/kernel/localised";
import { topicName } from "@/lib/organisations/topics";
import { Citation } from "./citation";
import { CommentCard } from "./comment-card";
import { LocalisedText } from "./localised-text";

type Props = {
  locale: string;
  contribution: PublicContributionPage;
  /** The text of an input; null for a comment. */
  input: InputText | null;
  /** The session at which it was filed; null for most. */
  session?: ReactNode;
  /** What stands at its head, before the text: that some of it is not read, and the like. */
  notices?: ReactNode;
  /** The names under a joint input, which stand at its head; null for others. */
  names?: ReactNode;
  /** What others have to say of a part of an input, by its key. */
  afterPart?: ReadonlyMap<string, ReactNode>;
  /** Corrections of its words, which stand beside them. */
  corrections: readonly CorrectedWords[];
  /** What became of it since: sections of their own. */
  children?: ReactNode;
};

/** One published contribution, readable without the draft: the paragraph it is about, the wording, the reasons. */
export function ContributionPage({
  locale,
  contribution,
  input,
  session = null,
  notices = null,
  names = null,
  afterPart,
  corrections,
  children,
}: Props) {
  const t = useTranslations("public");
  const deadlines = useTranslations("deadlines");
  const labels = useRedlineLabels();
  const marks = useTranslations("contributions.marks");
  const impactName = (name: string) => {
    const known = impactKinds.find((kind) => kind === name);
    return known === undefined ? null : marks(`impacts.${known}`);
  };
  const listOf = (values: readonly string[], name: (value: string) => string | null) =>
    listWords(
      values.flatMap((value) => name(value) ?? []),
      locale,
    );
  const { place, paragraphs } = contribution;
  // A deletion of one paragraph has its redline in the comment; of several, each is struck where it stands.
  const isStruck = contribution.stance === "delete" && contribution.redline === null;
  const consultation = `/${locale}/consultations/${place.consultation.slug}`;
  const text = textOf(t, contribution, locale, consultation);
  const textLanguage = place.text?.version.language ?? contribution.language;
  const notes = (shown: readonly CorrectedWords[]) => (
    <CorrectionNotes locale={locale} corrections={shown} language={contribution.language} anchored />
  );
  const received = showInstant(contribution.submittedAt, "UTC", locale);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: consultation, label: <LocalisedText text={place.consultation.title} locale={locale} /> },
              ...(text === null ? [] : [{ href: text.href, label: text.label }]),
            ]}
          />
        }
        title={
          contribution.title === null ? (
            <WithReference
              sentence={t("contributionTitle", { reference: contribution.reference })}
              reference={contribution.reference}
            />
          ) : (
            <bdi lang={contribution.language}>{contribution.title}</bdi>
          )
        }
        facts={
          <>
            {input === null ? null : <span>{t("writtenInput")}</span>}
            <span>{contribution.submitter?.name ?? t("aPerson")}</span>
            {session}
            {contribution.late ? <strong>{deadlines("late.mark")}</strong> : null}
            <span className="quiet">
              {t("publishedOn", { day: showDate(contribution.publishedAt, locale, "UTC") })}
            </span>
          </>
        }
      />
      <div className="sections">
        {notices}
        {paragraphs.map((paragraph) => (
          <section key={paragraph.anchor} aria-label={t("onParagraph", { number: paragraph.number ?? "" })}>
            <div className="para alone" lang={textLanguage} dir={directionOf(textLanguage)}>
              <a className="number" href={`${text?.href ?? consultation}#${paragraph.anchor}`}>
                <bdi>{paragraph.number ?? "¶"}</bdi>
              </a>
              <p className="text">
                {isStruck ? (
                  <Redline segments={[{ kind: "deleted", text: paragraph.text }]} labels={labels} />
                ) : (
                  paragraph.text
                )}
              </p>
            </div>
          </section>
        ))}
        {names}
        {input === null ? (
          <CommentCard
            locale={locale}
            comment={contribution}
            textLanguage={textLanguage}
            published={showDate(contribution.publishedAt, locale, "UTC")}
            alone
            after={notes(corrections)}
          />
        ) : (
          <>
            {notes(corrections.filter(({ part }) => part === null))}
            <InputBody
              locale={locale}
              input={input}
              language={contribution.language}
              withContents
              afterPart={
                new Map(
                  input.parts.map(({ key }) => [
                    key,
                    <>
                      {notes(corrections.filter(({ part }) => part === key))}
                      {afterPart?.get(key)}
                    </>,
                  ]),
                )
              }
            />
          </>
        )}
        {children}
        <section>
          <h2>{t("aboutThisContribution")}</h2>
          <Facts
            facts={[
              { term: t("reference"), value: <Citation text={contribution.reference} /> },
              ...(text === null
                ? []
                : [
                    {
                      term: t("onText"),
                      value: <a href={text.place}>{text.name}</a>,
                    },
                  ]),
              ...(contribution.topics.length === 0
                ? []
                : [{ term: marks("topics"), value: listOf(contribution.topics, (id) => topicName(id, locale)) }]),
              ...(contribution.impacts.length === 0
                ? []
                : [{ term: marks("impactsTitle"), value: listOf(contribution.impacts, impactName) }]),
              { term: t("received"), value: <time dateTime={received.iso}>{received.text}</time> },
              ...(contribution.sha256 === null
                ? []
                : [{ term: t("fingerprint"), value: <Fingerprint value={contribution.sha256} /> }]),
            ]}
          />
        </section>
      </div>
    </>
  );
}

/** Key of the part of an input in which corrected words stand; null for its head. */
/** Where the text it is on stands, and what it is called; null for an input, which is on none. */
function textOf(t: Words, { place, paragraphs }: PublicContributionPage, locale: string, consultation: string) {
  if (place.text === null) return null;
  const { draft, version } = place.text;
  const href = `${consultation}/drafts/${draft.slug}/${version.slug}`;
  const numbers = paragraphs.flatMap(({ number }) => number ?? []);
  const [first, ...others] = numbers;
  const name = isolated(`${draft.symbol ?? draft.title}/${inLocale(version.label, "en").text}`);
  return {
    href,
    place: paragraphs[0] === undefined ? href : `${href}#${paragraphs[0].anchor}`,
    label: inLocale(version.label, locale).text,
    name:
      first === undefined
        ? name
        : others.length === 0
          ? t("paragraphOf", { text: name, number: isolated(first) })
          : t("paragraphsOf", { text: name, numbers: listedNumbers(numbers, locale) }),
  };
}
