import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnAnswer } from "@/components/dispositions/own-answer";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { listOwnAnswers } from "@/lib/dispositions/own-answers";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.own" });
  return { title: t("title") };
}

/** What became of each comment of one's own side. */
export default async function OwnAnswersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const cursor = readInstantCursor(await searchParams) ?? null;
  const { items, next } = await listOwnAnswers(actor, cursor);
  const t = await getTranslations("dispositions");
  const list = await getTranslations("contributions.list");
  const here = `/${locale}/me/answers`;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/contributions`, label: list("title") }]} />}
        title={t("own.title")}
        lead={t("own.lead")}
      />
      {items.length === 0 ? <EmptyState title={t("own.none")}>{t("own.noneHint")}</EmptyState> : null}
      <ol className="list">
        {items.map((own) => (
          <li key={own.contributionId}>
            <OwnAnswer locale={locale} own={own}>
              {own.mayReply ? (
                <p>
                  <a href={`${here}/${own.reference}`}>{t("own.toReply")}</a>
                </p>
              ) : null}
            </OwnAnswer>
          </li>
        ))}
      </ol>
      <Pagination
        newerHref={cursor === null ? undefined : here}
        newerLabel={t("public.first")}
        olderHref={next === null ? undefined : `${here}?cursor=${next}`}
        olderLabel={t("public.more")}
      />
    </>
  );
}
