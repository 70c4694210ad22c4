import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CorrectionList } from "@/components/corrections/correction-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import { requireActor } from "@/lib/auth/get-actor";
import { countCorrections, listCorrections } from "@/lib/corrections/queries";
import { listsFor } from "@/lib/organisations/field-lists";
import { readInstantCursor } from "@/lib/web/read-query";
import { settle, withdraw } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "corrections.desk" });
  return { title: t("title") };
}

/** Suggested corrections that wait, or the notes that stand, of everything that the reader answers for. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if ((await countCorrections(actor)) === null) notFound();
  const query = await searchParams;
  const state = query.state === "standing" ? "standing" : "pending";
  const cursor = readInstantCursor(query) ?? null;
  const { items, next } = await listCorrections(actor, state, cursor);
  const t = await getTranslations("corrections.desk");
  const desk = await getTranslations("moderation.desk");
  const here = `/${locale}/desk/corrections`;
  const mine = state === "standing" ? `${here}?state=standing` : here;
  const done = (["accept", "amend", "refuse", "withdraw"] as const).find((known) => known === query.done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("title")}
        lead={t(`lead.${state}`)}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`done.${done}`)} announce />}
      <Toolbar label={t("show")}>
        <a href={here} aria-current={state === "pending" ? "page" : undefined}>
          {t("pending")}
        </a>
        <a href={`${here}?state=standing`} aria-current={state === "standing" ? "page" : undefined}>
          {t("standing")}
        </a>
      </Toolbar>
      {items.length === 0 ? <EmptyState title={t(`none.${state}`)}>{t("noneText")}</EmptyState> : null}
      <CorrectionList {...{ locale, items, state, settle, withdraw }} listsFor={(fact) => listsFor(fact, locale)} />
      <Pagination
        newerHref={cursor === null ? undefined : mine}
        olderHref={next === null ? undefined : `${mine}${state === "standing" ? "&" : "?"}cursor=${next}`}
      />
    </>
  );
}
