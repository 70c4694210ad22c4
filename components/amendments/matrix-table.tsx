import type { ReactNode } from "react";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { StanceMark } from "@/components/ui/stance-mark";
import { Table } from "@/components/ui/table";
import type { StanceCounts } from "@/lib/amendments/comment-counts";
import type { MatrixEntry } from "@/lib/amendments/matrix-cells";
import type { MatrixColumn } from "@/lib/amendments/matrix-columns";
import type { MatrixCell, MatrixRow, PublicMatrix } from "@/lib/amendments/public-matrix";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { stanceOrder } from "./stance-counts";

type Props = {
  locale: string;
  base: string;
  matrix: PublicMatrix;
  textLanguage: string;
  title: string;
  download: ReactNode;
};

/** The table of who proposes what, with the sums of each row and each column. */
export function MatrixTable({ locale, base, matrix, textLanguage, title, download }: Props) {
  const t = useTranslations("amendments.matrix");
  const cell = (row: MatrixRow, column: MatrixColumn, content: MatrixCell | null) => {
    if (content === null) return <Nothing />;
    if (column.organisation === null && content.entries.length === 0) {
      return <CountLinks base={base} row={row} group={column.key} counts={content.counts} />;
    }
    return <Entries locale={locale} cell={content} textLanguage={textLanguage} />;
  };
  return (
    <div className="matrix">
      <Table
        id="matrix"
        title={title}
        columns={[
          { key: "row", label: <span className="visually-hidden">{t("rows")}</span> },
          { key: "all", label: t("all") },
          ...matrix.columns.map((column) => ({
            key: column.key,
            label: <ColumnName locale={locale} column={column} />,
          })),
        ]}
        rows={[
          {
            id: "sums",
            cells: {
              row: t("allRows"),
              all: <Counts counts={matrix.counts} />,
              ...Object.fromEntries(
                matrix.columns.map(({ key, counts }) => [key, <Counts key={key} counts={counts} />]),
              ),
            },
          },
          ...matrix.rows.map((row) => ({
            id: row.key,
            cells: {
              row: <RowName base={base} row={row} textLanguage={textLanguage} />,
              all: <Counts counts={row.counts} />,
              ...Object.fromEntries(
                matrix.columns.map((column, index) => [column.key, cell(row, column, row.cells[index] ?? null)]),
              ),
            },
          })),
        ]}
        download={download}
      />
    </div>
  );
}

function ColumnName({ locale, column }: { locale: string; column: MatrixColumn }) {
  const t = useTranslations("amendments");
  const groups = useTranslations("public.groups");
  if (column.organisation !== null) {
    return (
      <a href={`/${locale}/organisations/${column.organisation.slug}`}>
        <bdi>{column.organisation.name}</bdi>
      </a>
    );
  }
  return column.key === "other" ? t("matrix.others") : groups(column.key);
}

function RowName({ base, row, textLanguage }: { base: string; row: MatrixRow; textLanguage: string }) {
  const t = useTranslations("amendments");
  if (row.kind === "whole_text") return <>{t("matrix.wholeText")}</>;
  const { first, norm } = row;
  const name =
    norm !== null
      ? t("matrix.norm", { letter: norm })
      : first?.number === null || first === null
        ? t("heading")
        : t("paragraph", { number: isolatedNumber(first.number) });
  if (first === null) {
    return (
      <>
        {name} <span className="opening quiet">{t("matrix.notInText")}</span>
      </>
    );
  }
  return (
    <>
      <a href={norm === null ? `${base}/paragraphs/${first.anchor}` : `${base}#${first.anchor}`}>{name}</a>{" "}
      <span className="opening quiet" lang={textLanguage} dir={directionOf(textLanguage)}>
        {first.text.slice(0, 90)}
      </span>
    </>
  );
}

/** Visually a dash; spoken in words. */
function Nothing() {
  const t = useTranslations("amendments.matrix");
  return (
    <span className="nothing">
      <span className="visually-hidden">{t("nothingSaid")}</span>
    </span>
  );
}

function Counts({ counts }: { counts: StanceCounts }) {
  const words = useTranslations("public.stances");
  const present = stanceOrder.filter((stance) => counts[stance] > 0);
  if (present.length === 0) return <Nothing />;
  return (
    <span className="counts">
      {present.map((stance) => (
        <StanceMark key={stance} stance={stance}>
          {counts[stance]} {words(stance)}
        </StanceMark>
      ))}
    </span>
  );
}

/** How many of each stance, each leading to the comments themselves. */
function CountLinks({
  base,
  row,
  group,
  counts,
}: {
  base: string;
  row: MatrixRow;
  group: string;
  counts: StanceCounts;
}) {
  const words = useTranslations("public.stances");
  return (
    <span className="counts">
      {stanceOrder
        .filter((stance) => counts[stance] > 0)
        .map((stance) => {
          const query = new URLSearchParams({
            ...(group === "other" ? {} : { group }),
            ...(stance === "general" ? {} : { stance }),
          });
          const href =
            row.kind === "paragraph" && row.first !== null
              ? `${base}/paragraphs/${row.first.anchor}?${query}#comments`
              : `${base}?${query}#${row.first?.anchor ?? "general"}`;
          return (
            <StanceMark key={stance} stance={stance}>
              <a href={href}>
                {counts[stance]} {words(stance)}
              </a>
            </StanceMark>
          );
        })}
    </span>
  );
}

function Entries({ locale, cell, textLanguage }: { locale: string; cell: MatrixCell; textLanguage: string }) {
  const t = useTranslations("amendments.matrix");
  return (
    <ul className="entries">
      {cell.entries.map((entry) => (
        <li key={entry.reference}>
          <Entry locale={locale} entry={entry} textLanguage={textLanguage} />
        </li>
      ))}
      {cell.further === 0 ? null : <li className="quiet">{t("further", { count: cell.further })}</li>}
    </ul>
  );
}

function Entry({ locale, entry, textLanguage }: { locale: string; entry: MatrixEntry; textLanguage: string }) {
  const words = useTranslations("public.stances");
  const labels = useRedlineLabels();
  return (
    <>
      <StanceMark stance={entry.stance}>{words(entry.stance)}</StanceMark>{" "}
      <a href={`/${locale}/contributions/${entry.reference}`}>
        <bdi>{entry.reference}</bdi>
      </a>
      {entry.words === null ? null : (
        <span className="words" lang={textLanguage} dir={directionOf(textLanguage)}>
          <Redline segments={entry.words} labels={labels} />
        </span>
      )}
    </>
  );
}
