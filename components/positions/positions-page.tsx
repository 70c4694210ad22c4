import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { useTranslations } from "@/lib/i18n/words";
import type { PositionsPlace } from "@/lib/positions/place";
import type { PublicPositions } from "@/lib/positions/public";
import { type PositionView, positionColumnKinds, positionsAddress } from "@/lib/positions/schema";
import { PositionsTable } from "./positions-table";

type Props = {
  locale: string;
  place: PositionsPlace;
  positions: PublicPositions;
  view: PositionView;
  /** The same as files: `.csv` or `.xlsx` goes behind it. */
  api: string;
};

/** Who takes which position on each question, norm or area: every cell quotes something published and leads to it. */
export function PositionsPage({ locale, place, positions, view, api }: Props) {
  const t = useTranslations("positions");
  const home = `/${locale}${place.path}`;
  const base = `${home}/positions`;
  const { kind, offered, columns, next } = positions;
  const address = (change: Partial<PositionView>) =>
    positionsAddress(base, { rows: kind, columns: view.columns, row: null, cursor: null, ...change });
  const row = positions.isOneRow ? view.row : null;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: home, label: <LocalisedText text={place.title} locale={locale} /> }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      <div className="matrix-views small">
        <nav aria-label={t("rows")}>
          <span className="quiet">{t("rows")}</span>
          {offered.map((one) => (
            <a key={one} href={address({ rows: one })} aria-current={one === kind ? "true" : undefined}>
              {t(`by.${one}`)}
            </a>
          ))}
        </nav>
        <nav aria-label={t("columns")}>
          <span className="quiet">{t("columns")}</span>
          {positionColumnKinds.map((one) => (
            <a key={one} href={address({ columns: one, row })} aria-current={one === view.columns ? "true" : undefined}>
              {t(`by.${one}`)}
            </a>
          ))}
        </nav>
      </div>
      {columns.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <>
          <PositionsTable
            locale={locale}
            positions={positions}
            rowHref={(key) => address({ row: key })}
            download={
              <>
                <a href={`${api}.csv?rows=${kind}`}>{t("csv")}</a>
                <a href={`${api}.xlsx?rows=${kind}`}>{t("xlsx")}</a>
              </>
            }
          />
          {positions.isOneRow ? (
            <p>
              <a href={address({})}>{t("allRows")}</a>
            </p>
          ) : null}
          <p className="positions-about small quiet">{t(`about.${kind}`)}</p>
          {view.cursor === null && next === null ? null : (
            <nav className="pagination" aria-label={t("more")}>
              {view.cursor === null ? null : (
                <a className="newer" href={address({ row })}>
                  {t("first")}
                </a>
              )}
              {next === null ? null : (
                <a href={address({ row, cursor: next })} rel="next">
                  {t("next")}
                </a>
              )}
            </nav>
          )}
        </>
      )}
    </>
  );
}
