import { DocumentHead } from "@/components/ui/document-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Toolbar } from "@/components/ui/toolbar";
import type { MatrixColumnKind } from "@/lib/amendments/matrix-columns";
import type { MatrixRowKind } from "@/lib/amendments/matrix-rows";
import type { PublicMatrix } from "@/lib/amendments/public-matrix";
import type { PublicVersionHead } from "@/lib/amendments/public-version";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { MatrixTable } from "./matrix-table";
import { VersionCrumbs, versionPath } from "./version-crumbs";

export type MatrixView = { rows: MatrixRowKind; columns: MatrixColumnKind; from: string | null; cursor: string | null };

type Props = { locale: string; version: PublicVersionHead; matrix: PublicMatrix; view: MatrixView };

/** Who proposes what: paragraphs or norms down, organisations or groups across. */
export function MatrixPage({ locale, version, matrix, view }: Props) {
  const t = useTranslations("amendments");
  const base = versionPath(locale, version);
  const label = inLocale(version.label, locale).text;
  const address = (changed: Partial<MatrixView>) => `${base}/matrix${queryOf({ ...view, ...changed })}`;
  const start = { from: null, cursor: null };
  const { consultation, draft, slug } = version;
  const file = `/api/v1/consultations/${consultation.slug}/drafts/${draft.slug}/${slug}/matrix.csv`;
  return (
    <>
      <DocumentHead
        above={<VersionCrumbs locale={locale} version={version} />}
        title={t("matrix.title")}
        facts={
          <>
            <span lang={version.language} dir={directionOf(version.language)}>
              {version.title}
            </span>
            <span>{label}</span>
            <span className="quiet">{t("matrix.source", { label })}</span>
          </>
        }
      />
      <Toolbar label={t("aboutThisText")}>
        <a href={base}>{t("readText")}</a>
        <a href={`${base}/rolling`}>{t("rolling.title")}</a>
      </Toolbar>
      <div className="matrix-views small">
        <Choice
          title={t("matrix.rows")}
          choices={[
            {
              label: t("matrix.byParagraph"),
              href: address({ ...start, rows: "paragraph" }),
              on: view.rows === "paragraph",
            },
            { label: t("matrix.byNorm"), href: address({ ...start, rows: "norm" }), on: view.rows === "norm" },
          ]}
        />
        <Choice
          title={t("matrix.columns")}
          choices={[
            {
              label: t("matrix.byOrganisation"),
              href: address({ ...start, columns: "organisation" }),
              on: view.columns === "organisation",
            },
            { label: t("matrix.byGroup"), href: address({ ...start, columns: "group" }), on: view.columns === "group" },
          ]}
        />
      </div>
      {matrix.columns.length === 0 ? (
        <EmptyState title={t("matrix.none")}>{t("matrix.noneHint")}</EmptyState>
      ) : (
        <>
          <MatrixTable
            locale={locale}
            base={base}
            matrix={matrix}
            textLanguage={version.language}
            title={t("matrix.tableTitle", { label })}
            download={<a href={file}>{t("matrix.download")}</a>}
          />
          <nav className="pagination" aria-label={t("matrix.more")}>
            {matrix.previousRows === null ? null : (
              <a className="newer" href={address({ from: matrix.previousRows })} rel="prev">
                {t("matrix.previousRows")}
              </a>
            )}
            {matrix.nextRows === null ? null : (
              <a href={address({ from: matrix.nextRows })} rel="next">
                {t("matrix.nextRows")}
              </a>
            )}
            {view.cursor === null ? null : <a href={address({ cursor: null })}>{t("matrix.firstColumns")}</a>}
            {matrix.nextColumns === null ? null : (
              <a href={address({ cursor: matrix.nextColumns })}>{t("matrix.nextColumns")}</a>
            )}
          </nav>
        </>
      )}
    </>
  );
}

function Choice({ title, choices }: { title: string; choices: { label: string; href: string; on: boolean }[] }) {
  return (
    <nav aria-label={title}>
      <span className="quiet">{title}</span>
      {choices.map(({ label, href, on }) => (
        <a key={href} href={href} aria-current={on ? "true" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** What is as it would be anyway stays out of the address. */
function queryOf({ rows, columns, from, cursor }: MatrixView): string {
  const query = new URLSearchParams({
    ...(rows === "paragraph" ? {} : { rows }),
    ...(columns === "organisation" ? {} : { columns }),
    ...(from === null ? {} : { from }),
    ...(cursor === null ? {} : { cursor }),
  });
  return query.size === 0 ? "" : `?${query}`;
}
