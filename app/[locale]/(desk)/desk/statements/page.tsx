import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeskStatementView } from "@/components/speakers/desk-statement";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { listReasons } from "@/lib/moderation/queries";
import { listWaitingStatements } from "@/lib/speakers/statement-query";
import { readable } from "@/lib/web/readable";
import { decide } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "speakers.desk" });
  return { title: t("title") };
}

/** Statements that were made in meetings and wait for a moderator. */
export default async function StatementsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const statements = await readable(listWaitingStatements(actor));
  const reasons = await listReasons();
  const query = await searchParams;
  const done = (["publish", "return", "refuse"] as const).find((known) => known === query.done);
  const t = await getTranslations("speakers.desk");
  const desk = await getTranslations("moderation.desk");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`done.${done}`)} announce />}
      {statements.length === 0 ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : null}
      <ul className="list">
        {statements.map((statement) => (
          <li key={statement.id}>
            <h2>
              <bdi>{statement.organisation}</bdi>
            </h2>
            <DeskStatementView locale={locale} statement={statement} reasons={reasons} decide={decide} />
          </li>
        ))}
      </ul>
    </>
  );
}
