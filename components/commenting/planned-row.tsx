import { Disclosure } from "@/components/ui/disclosure";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { StanceMark } from "@/components/ui/stance-mark";
import type { PlannedRow, RowRemark } from "@/lib/commenting/planned-row";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  row: PlannedRow;
  /** Language of the text. */
  language: string;
  textHref: string;
};

/** One row of a table: what it becomes, or what stands against it and how to go on. */
export function PlannedRowItem({ row, language, textHref }: Props) {
  const t = useTranslations("commenting.preview");
  const types = useTranslations("contributions.types");
  const isRefused = row.problems.length > 0;
  const stance = row.stance ?? "none";
  return (
    <li id={`row-${row.row}`} className={isRefused ? "planned refused" : "planned"}>
      <p className="planned-head">
        <span className="nums quiet">{t("rowNumber", { row: row.row })}</span>
        <Place row={row} textHref={textHref} />
        {isRefused ? (
          <strong className="left-out">{t("notKept")}</strong>
        ) : (
          <>
            <StanceMark stance={row.stance ?? "general"}>{t(`stances.${stance}`)}</StanceMark>
            <span className="quiet">{types(row.type)}</span>
          </>
        )}
      </p>
      <Remarks remarks={row.problems} kind="problems" />
      {isRefused ? <Written row={row} /> : <Becomes row={row} language={language} />}
      <Remarks remarks={row.notes} kind="remarks" />
    </li>
  );
}

function Place({ row: { targets, problems, cells }, textHref }: Pick<Props, "row" | "textHref">) {
  const t = useTranslations("commenting.preview");
  if (targets.length === 0) {
    const isLost = problems.some(({ key }) => /\.rows\.clause/.test(key));
    return <span>{isLost ? <bdi>{cells.clause}</bdi> : t("wholeText")}</span>;
  }
  return (
    <>
      {targets.map(({ id, number, anchor }) => (
        <a key={id} href={`${textHref}#${anchor}`}>
          {number === null ? t("heading") : t("paragraph", { number: isolated(number) })}
        </a>
      ))}
    </>
  );
}

/** Sentences about a row, each with a mark of its own. */
function Remarks({ remarks, kind }: { remarks: readonly RowRemark[]; kind: "problems" | "remarks" }) {
  const t = useTranslations();
  if (remarks.length === 0) return null;
  return (
    <ul className={kind}>
      {remarks.map(({ key, values }) => (
        <li key={key}>{t(key, isolatedValues(values))}</li>
      ))}
    </ul>
  );
}

/** What somebody typed keeps its own direction inside the sentence. */
function isolatedValues(values: RowRemark["values"] = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? isolated(value) : value]),
  );
}

function Becomes({ row, language }: Pick<Props, "row" | "language">) {
  const t = useTranslations("commenting.preview");
  const labels = useRedlineLabels();
  return (
    <>
      {row.addPosition === null ? null : (
        <p className="small quiet">{t(row.addPosition === "before" ? "addBefore" : "addAfter")}</p>
      )}
      {row.redline === null ? null : (
        <p className="proposed" lang={language} dir={directionOf(language)}>
          <Redline segments={row.redline} labels={labels} />
        </p>
      )}
      {row.changeNote === null ? null : (
        <div>
          <p className="small quiet">{t("ownWords")}</p>
          <p className="lines" dir="auto">
            {row.changeNote}
          </p>
        </div>
      )}
      {row.body === "" ? (
        <p className="quiet">{t("noReasons")}</p>
      ) : (
        <p className="lines" dir="auto">
          {row.body}
        </p>
      )}
    </>
  );
}

/** The words of a row that becomes nothing, so that it can be found and corrected in the file. */
function Written({ row: { cells } }: Pick<Props, "row">) {
  const t = useTranslations("commenting.preview");
  const words = [cells.comment, cells.change].filter((cell) => cell !== undefined && cell !== "");
  if (words.length === 0) return null;
  return (
    <Disclosure summary={t("written")}>
      {words.map((cell) => (
        <p key={cell} className="lines" dir="auto">
          {cell}
        </p>
      ))}
    </Disclosure>
  );
}
