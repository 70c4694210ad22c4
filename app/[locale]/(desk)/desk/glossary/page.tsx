import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/get-actor";
import { listTermsForDesk } from "@/lib/glossary/queries";
import { readable } from "@/lib/web/readable";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "glossary" });
  return { title: t("desk.title") };
}

/** The terms that somebody keeps, with where each holds and how many definitions it has. */
export default async function GlossaryDeskPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const terms = await readable(listTermsForDesk(await requireActor(locale)));
  const t = await getTranslations("glossary");
  const desk = await getTranslations("navigation");
  const here = `/${locale}/desk/glossary`;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("desk") }]} />}
        title={t("desk.title")}
        lead={t("desk.lead")}
        facts={<a href={`/${locale}/glossary`}>{t("desk.public")}</a>}
        actions={<LinkButton href={`${here}/new`}>{t("desk.add")}</LinkButton>}
      />
      {terms.length === 0 ? (
        <EmptyState title={t("none")}>{t("desk.noneHint")}</EmptyState>
      ) : (
        <Table
          id="terms"
          title={t("desk.title")}
          columns={[
            { key: "term", label: t("form.term") },
            { key: "status", label: t("desk.status") },
            { key: "glossary", label: t("form.glossary") },
            { key: "definitions", label: t("desk.definitions"), kind: "number" },
          ]}
          rows={terms.map(({ id, term, status, process, definitions }) => ({
            id,
            cells: {
              term: (
                <a href={`${here}/${id}`}>
                  <LocalisedText text={term} locale={locale} />
                </a>
              ),
              status: <StateMark state={status}>{t(`statuses.${status}`)}</StateMark>,
              glossary: process === null ? t("platform") : <LocalisedText text={process} locale={locale} />,
              definitions,
            },
          }))}
        />
      )}
    </>
  );
}
