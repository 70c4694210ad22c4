import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/get-actor";
import { listWords } from "@/lib/i18n/lists";
import { listDeskProcesses, mayOpenProcess } from "@/lib/processes/queries";
import { readCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The processes a person works for. */
export default async function ProcessesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const cursor = readCursor(await searchParams);
  const page = await readable(listDeskProcesses(actor, cursor ?? null));
  const t = await getTranslations("processes");
  const here = `/${locale}/desk/processes`;
  const mayOpen = mayOpenProcess(actor);
  const open = (
    <LinkButton kind="primary" href={`${here}/new`}>
      {t("open")}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} actions={mayOpen && page.items.length > 0 ? open : undefined} />
      {page.items.length === 0 ? (
        <EmptyState title={t("emptyTitle")} action={mayOpen ? open : undefined}>
          {mayOpen ? t("emptyText") : t("emptyTextTeam")}
        </EmptyState>
      ) : (
        <Table
          id="processes"
          title={t("listTitle")}
          columns={[
            { key: "name", label: t("column.name"), kind: "wide" },
            { key: "code", label: t("column.code") },
            { key: "state", label: t("column.state") },
            { key: "consultations", label: t("column.consultations"), kind: "number" },
            { key: "office", label: t("column.office") },
          ]}
          rows={page.items.map((process) => ({
            id: process.id,
            cells: {
              name: (
                <a href={`${here}/${process.slug}`}>
                  <LocalisedText text={process.name} locale={locale} />
                </a>
              ),
              code: <span dir="ltr">{process.code}</span>,
              state: <StateMark state={process.status}>{t(`state.${process.status}`)}</StateMark>,
              consultations: process.consultations,
              office: listWords(
                process.ownOffices.map((role) => t(`role.${role}`)),
                locale,
              ),
            },
          }))}
        />
      )}
      <Pagination
        newerHref={cursor === undefined ? undefined : here}
        olderHref={page.next === null ? undefined : `${here}?cursor=${page.next}`}
      />
    </>
  );
}
