"use client";

import { AnswerMark } from "@/components/dispositions/answer-mark";
import { StanceMark } from "@/components/ui/stance-mark";
import { Table } from "@/components/ui/table";
import type { DeskRow } from "@/lib/dispositions/desk-list";
import { isolated } from "@/lib/i18n/isolated";
import { listedNumbers } from "@/lib/i18n/lists";
import { directionOf } from "@/lib/i18n/locales";
import { useLocale, useTranslations } from "@/lib/i18n/words";

type Props = {
  rows: readonly DeskRow[];
  /** Address of a row's own page. */
  hrefs: Readonly<Record<string, string>>;
  /** Which form the boxes belong to, and which of them were ticked; null where nothing can be done with many. */
  ticks: { form: string; chosen: readonly string[] } | null;
  /** Whether one's own may be ticked too: to share out work judges nothing. */
  ownToo: boolean;
};

/** The published contributions of a version with how they are answered. */
export function DeskTable({ rows, hrefs, ticks, ownToo }: Props) {
  const t = useTranslations("dispositions");
  const stances = useTranslations("public.stances");
  const locale = useLocale();
  return (
    <Table
      id="contributions"
      title={t("desk.contributions")}
      titleHidden
      columns={[
        { key: "reference", label: t("columns.reference") },
        { key: "paragraph", label: t("columns.paragraph") },
        { key: "who", label: t("columns.organisation") },
        { key: "words", label: t("columns.words"), kind: "wide" },
        { key: "answer", label: t("columns.answer") },
        { key: "work", label: t("columns.work") },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          reference: <Reference row={row} href={hrefs[row.id]} ticks={row.isOwn && !ownToo ? null : ticks} />,
          paragraph:
            row.paragraphs.length === 0
              ? t("public.wholeText")
              : listedNumbers(
                  row.paragraphs.map(({ number }) => number),
                  locale,
                ),
          who: (
            <>
              <bdi>{row.organisation ?? t("public.aPerson")}</bdi>
              {row.isOwn ? <p className="hint">{t("desk.own")}</p> : null}
            </>
          ),
          words: (
            <>
              <StanceMark stance={row.stance ?? "general"}>{stances(row.stance ?? "general")}</StanceMark>
              <p className="small" lang={row.language} dir={directionOf(row.language)}>
                {row.opening}
              </p>
            </>
          ),
          answer: <AnswerMark state={row.state}>{t(`states.${row.state}`)}</AnswerMark>,
          work: <Work row={row} />,
        },
      }))}
    />
  );
}

type ReferenceProps = { row: DeskRow; href: string | undefined; ticks: Props["ticks"] };

function Reference({ row, href, ticks }: ReferenceProps) {
  const t = useTranslations("dispositions.desk");
  const link = (
    <a className="reference" href={href}>
      <bdi>{row.reference}</bdi>
    </a>
  );
  if (ticks === null) return link;
  const value = `${row.id}:${row.revision}`;
  return (
    <span className="ticked">
      <input
        type="checkbox"
        name="chosen[]"
        value={value}
        form={ticks.form}
        defaultChecked={ticks.chosen.includes(value)}
        aria-label={t("tick", { reference: isolated(row.reference) })}
      />
      {link}
    </span>
  );
}

function Work({ row: { assignee, tags } }: { row: DeskRow }) {
  return (
    <>
      {assignee === null ? null : <bdi>{assignee}</bdi>}
      {tags.length === 0 ? null : (
        <p className="line">
          {tags.map((tag) => (
            <bdi key={tag} className="tag">
              {tag}
            </bdi>
          ))}
        </p>
      )}
    </>
  );
}
