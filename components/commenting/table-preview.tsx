import type { ReactNode } from "react";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import type { TablePreview } from "@/lib/commenting/queries";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { ConfirmForm } from "./confirm-form";
import { HandOverForm } from "./hand-over-form";
import { PlannedRowItem } from "./planned-row";

type Props = {
  locale: string;
  above: ReactNode;
  preview: TablePreview;
  version: { id: string; language: string; textHref: string };
  /** IANA zone of the round. */
  zone: string;
  organisation: string | null;
  mayHandOver: boolean;
  /** What was just handed over, and what was not because it lacks reasons; null where nothing was. */
  handedOver: { count: number; unfinished: number } | null;
  actions: { confirmRows: FormAction; handOverRows: FormAction };
};

/** What an uploaded table becomes, row by row; after it was confirmed, what became of it. */
export function TablePreviewPage(props: Props) {
  const { locale, above, preview, version } = props;
  const t = useTranslations("commenting.preview");
  const { counts } = preview;
  const done = useTranslations("commenting.done");
  const address = (page: number) => `/${locale}/compose/${version.id}/table?table=${preview.id}&page=${page}`;
  return (
    <>
      <PageHead
        above={above}
        title={preview.drafts === null ? t("title") : done("title", { count: preview.drafts.kept })}
        facts={
          preview.drafts === null ? (
            <>
              <span>{t("ready", { count: counts.ready })}</span>
              {counts.refused === 0 ? null : (
                <span className="refused-count">{t("refused", { count: counts.refused })}</span>
              )}
            </>
          ) : null
        }
        lead={preview.drafts === null ? t("lead", { name: isolated(preview.fileName) }) : null}
      />
      {preview.drafts === null ? <Waiting {...props} /> : <Done {...props} drafts={preview.drafts} />}
      <section id="rows" className="planned-section">
        <h2>{t("rowsTitle")}</h2>
        <ol className="list planned-rows">
          {preview.rows.map((row) => (
            <PlannedRowItem key={row.row} row={row} language={version.language} textHref={version.textHref} />
          ))}
        </ol>
        <Pagination
          newerHref={preview.page > 1 ? `${address(preview.page - 1)}#rows` : undefined}
          olderHref={preview.page < preview.pages ? `${address(preview.page + 1)}#rows` : undefined}
          newerLabel={t("back")}
          olderLabel={t("on")}
          status={t("position", { page: preview.page, pages: preview.pages })}
        />
      </section>
    </>
  );
}

function Waiting({ locale, preview, version, zone, organisation, actions }: Props) {
  const t = useTranslations("commenting.preview");
  const words = useTranslations("commenting.errors");
  const again = `/${locale}/compose/${version.id}/table`;
  if (preview.isExpired || preview.counts.ready === 0) {
    return (
      <Notice kind="warning" title={words(preview.isExpired ? "expired" : "nothingLeft")}>
        <LinkButton href={again}>{t("again")}</LinkButton>
      </Notice>
    );
  }
  return (
    <>
      <ConfirmForm
        action={actions.confirmRows}
        tableId={preview.id}
        counts={preview.counts}
        organisation={organisation}
      />
      <p className="small quiet">
        {t("expires", { text: showInstant(preview.expiresAt, zone, locale).text })} <a href={again}>{t("again")}</a>
      </p>
    </>
  );
}

function Done({
  locale,
  preview,
  mayHandOver,
  handedOver,
  actions,
  drafts,
}: Props & { drafts: NonNullable<TablePreview["drafts"]> }) {
  const t = useTranslations("commenting.done");
  return (
    <div className="stack">
      {handedOver === null ? null : (
        <Notice kind="success" announce>
          {t("handedOver", handedOver)}
        </Notice>
      )}
      <p>{t("submit")}</p>
      {mayHandOver && drafts.open > 0 ? (
        <HandOverForm action={actions.handOverRows} tableId={preview.id} open={drafts.open} />
      ) : null}
      <p>
        <LinkButton href={`/${locale}/me/contributions`}>{t("list")}</LinkButton>
      </p>
    </div>
  );
}
