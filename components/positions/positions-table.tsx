import type { ReactNode } from "react";
import { LocalisedText } from "@/components/reading/localised-text";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/words";
import type { PositionColumn } from "@/lib/positions/columns";
import type { PositionCell, PublicPositions } from "@/lib/positions/public";
import { normLetter } from "@/lib/templates/norm-names";
import { PositionView } from "./position-view";

type Props = {
  locale: string;
  positions: PublicPositions;
  /** Where one row stands alone, with more of its positions. */
  rowHref(key: string): string;
  download: ReactNode;
};
type Row = PublicPositions["rows"][number];

/** Questions, norms or areas down, those who spoke across; an empty cell says that nothing was published. */
export function PositionsTable({ locale, positions, rowHref, download }: Props) {
  const t = useTranslations("positions");
  const { kind, columns, rows } = positions;
  return (
    <div className="matrix positions">
      <Table
        id="positions"
        title={t(`table.${kind}`)}
        columns={[
          { key: "row", label: t(`row.${kind}`) },
          ...columns.map((column) => ({ key: column.key, label: <ColumnName locale={locale} column={column} /> })),
        ]}
        rows={rows.map((row) => ({
          id: row.key,
          cells: {
            row: <RowName locale={locale} row={row} />,
            ...Object.fromEntries(
              columns.map(({ key, organisation }, index) => [
                key,
                <Cell
                  key={key}
                  locale={locale}
                  cell={row.cells[index] ?? null}
                  isNamed={organisation !== null}
                  href={rowHref(row.key)}
                />,
              ]),
            ),
          },
        }))}
        download={download}
      />
    </div>
  );
}

function ColumnName({ locale, column: { key, organisation } }: { locale: string; column: PositionColumn }) {
  const t = useTranslations("positions");
  const groups = useTranslations("public.groups");
  if (organisation === null) return key === "other" ? t("others") : groups(key);
  const { slug, name, stakeholderGroup } = organisation;
  return (
    <>
      <a href={`/${locale}/organisations/${slug}`}>
        <bdi>{name}</bdi>
      </a>
      {stakeholderGroup === null ? null : <span className="of-group quiet">{groups(stakeholderGroup)}</span>}
    </>
  );
}

function RowName({ locale, row: { key, number, title } }: { locale: string; row: Row }) {
  const part = useTranslations("templates.part");
  const norms = useTranslations("templates.norms");
  if (title === null) {
    return (
      <>
        <a href={`/${locale}/norms/${normLetter(key)}`}>{part("normNamed", { letter: normLetter(key) })}</a>{" "}
        <span className="row-words quiet">{norms(key)}</span>
      </>
    );
  }
  return (
    <>
      {number === null ? null : <bdi className="nums">{number} </bdi>}
      <LocalisedText text={title} locale={locale} />
    </>
  );
}

type CellProps = { locale: string; cell: PositionCell | null; isNamed: boolean; href: string };

function Cell({ locale, cell, isNamed, href }: CellProps) {
  const t = useTranslations("positions");
  if (cell === null) return <span className="no-position">{t("nothing")}</span>;
  return (
    <ul className="entries">
      {cell.positions.map((position) => (
        <li key={position.key}>
          <PositionView locale={locale} position={position} isNamed={isNamed} />
        </li>
      ))}
      {cell.further === 0 ? null : (
        <li>
          <a href={href}>{t("further", { count: cell.further })}</a>
        </li>
      )}
    </ul>
  );
}
