import { AuthorName } from "@/components/protection/author-name";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { StanceMark } from "@/components/ui/stance-mark";
import { Table } from "@/components/ui/table";
import type { PublicAnswerFilter } from "@/lib/dispositions/public-filter";
import type { PublicAnswer } from "@/lib/dispositions/public-table";
import { type AnswerState, answerStates } from "@/lib/dispositions/schema";
import { showDate } from "@/lib/i18n/dates";
import { colon, comma, listedApart } from "@/lib/i18n/lists";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { AnswerBar } from "./answer-bar";
import { AnswerMark } from "./answer-mark";
import { MergedInto, Words } from "./published-answer";

type Scopes = {
  versions: readonly { value: string; label: Localised; draft: Localised }[];
  organisations: readonly { slug: string; name: string }[];
};

type FilterProps = { locale: string; filter: PublicAnswerFilter; scopes: Scopes; clearHref: string | null };

/** Narrows the public table; a plain form that reloads the page. */
export function PublicAnswerFilters({ locale, filter, scopes, clearHref }: FilterProps) {
  const t = useTranslations("dispositions");
  const all = { value: "", label: t("filters.all") };
  return (
    <form className="filters" method="get" role="search" aria-label={t("filters.title")}>
      {scopes.versions.length < 2 ? null : (
        <SelectField
          name="version"
          label={t("filters.version")}
          defaultValue={filter.version ?? ""}
          options={[
            all,
            ...scopes.versions.map(({ value, label, draft }) => ({
              value,
              label: `${inLocale(draft, locale).text}${comma(locale)}${inLocale(label, locale).text}`,
            })),
          ]}
        />
      )}
      <TextField
        name="paragraph"
        label={t("filters.paragraph")}
        defaultValue={filter.paragraph ?? ""}
        maxLength={60}
        width="tiny"
        dir="auto"
      />
      <SelectField
        name="organisation"
        label={t("filters.organisation")}
        defaultValue={filter.organisation ?? ""}
        options={[all, ...scopes.organisations.map(({ slug, name }) => ({ value: slug, label: name }))]}
      />
      <SelectField
        name="state"
        label={t("filters.state")}
        defaultValue={filter.state?.[0] ?? ""}
        options={[all, ...answerStates.map((value) => ({ value, label: t(`states.${value}`) }))]}
      />
      <Button>{t("filters.show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("filters.clear")}</a>}
    </form>
  );
}

/** How many answers there are of each kind: a bar, and its table. */
export function AnswerCounts({ counts }: { counts: readonly { state: AnswerState; count: number }[] }) {
  const t = useTranslations("dispositions");
  const locale = useLocale();
  const given = counts.filter(({ count }) => count > 0);
  const label = listedApart(
    given.map(({ state, count }) => `${t(`states.${state}`)}${colon(locale)}${count}`),
    locale,
  );
  return (
    <div className="answer-counts">
      <AnswerBar segments={given} label={label} />
      <dl className="answer-legend">
        {given.map(({ state, count }) => (
          <div key={state}>
            <dt>
              <AnswerMark state={state}>{t(`states.${state}`)}</AnswerMark>
            </dt>
            <dd className="nums">{count}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type TableProps = { locale: string; consultation: string; answers: readonly PublicAnswer[] };

/** Each contribution with what was done with it. */
export function PublicAnswerTable({ locale, consultation, answers }: TableProps) {
  const t = useTranslations("dispositions");
  const stances = useTranslations("public.stances");
  return (
    <Table
      id="answers"
      title={t("public.title")}
      titleHidden
      columns={[
        { key: "reference", label: t("columns.reference") },
        { key: "paragraph", label: t("columns.paragraph") },
        { key: "organisation", label: t("columns.organisation") },
        { key: "stance", label: t("columns.stance") },
        { key: "state", label: t("columns.answer") },
        { key: "observation", label: t("columns.observation"), kind: "wide" },
        { key: "date", label: t("columns.date") },
      ]}
      rows={answers.map((row) => ({ id: row.reference, cells: cellsOf({ locale, consultation, row, t, stances }) }))}
    />
  );
}

type RowProps = Pick<TableProps, "locale" | "consultation"> & {
  row: PublicAnswer;
  t: ReturnType<typeof useTranslations<"dispositions">>;
  stances: ReturnType<typeof useTranslations<"public.stances">>;
};

function cellsOf({ locale, consultation, row, t, stances }: RowProps) {
  const { answer, paragraphs, organisation } = row;
  const text = `/${locale}/consultations/${consultation}/drafts/${row.draft.slug}/${row.version.slug}`;
  const stance = row.stance ?? "general";
  return {
    reference: (
      <a className="reference" href={`/${locale}/contributions/${row.reference}`}>
        <bdi>{row.reference}</bdi>
      </a>
    ),
    paragraph:
      paragraphs.length === 0 ? (
        <a href={text}>{t("public.wholeText")}</a>
      ) : (
        <span className="numbers">
          {paragraphs.map(({ id, anchor, number }) => (
            <a key={id} href={`${text}#${anchor}`}>
              <bdi>{number ?? "¶"}</bdi>
            </a>
          ))}
        </span>
      ),
    organisation: <AuthorName locale={locale} author={organisation} aPerson={t("public.aPerson")} />,
    stance: <StanceMark stance={stance}>{stances(stance)}</StanceMark>,
    state: (
      <>
        <AnswerMark state={answer.state}>{t(`states.${answer.state}`)}</AnswerMark>
        {answer.mergedInto === null ? null : (
          <p className="small">
            <MergedInto locale={locale} reference={answer.mergedInto} />
          </p>
        )}
      </>
    ),
    observation: (
      <>
        <Words text={answer.observation} language={answer.language} />
        {answer.paragraphs.map(({ paragraphId, state, observation }) => (
          <div key={paragraphId} className="small">
            <p className="facts">
              <bdi>{paragraphs.find(({ id }) => id === paragraphId)?.number ?? "¶"}</bdi>
              <AnswerMark state={state}>{t(`states.${state}`)}</AnswerMark>
            </p>
            <Words text={observation} language={answer.language} />
          </div>
        ))}
        {answer.reply === null ? null : (
          <div className="reply small">
            <p className="quiet">{t("public.reply")}</p>
            <Words text={answer.reply.text} language={answer.reply.language} />
          </div>
        )}
      </>
    ),
    date: <span className="nums">{showDate(answer.publishedAt, locale, "UTC")}</span>,
  };
}
