import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CampaignWords } from "@/components/campaigns/campaign-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { listCampaigns } from "@/lib/campaigns/queries";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "campaigns.list" });
  return { title: t("title") };
}

/** Letters that say nearly the same, put together. */
export default async function CampaignsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!actor.offices.some(({ role, draftId }) => role === "moderator" && draftId === null)) notFound();
  const cursor = readInstantCursor(await searchParams);
  const { items, next } = await listCampaigns(actor, cursor ?? null);
  const t = await getTranslations("campaigns");
  const moderation = await getTranslations("moderation.queue");
  const here = `/${locale}/desk/moderation/campaigns`;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/moderation`, label: moderation("title") }]} />}
        title={t("list.title")}
        lead={t("list.lead")}
      />
      {items.length === 0 ? <EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState> : null}
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <h2>
              <a href={`${here}/${item.id}`}>
                <CampaignWords counts={item} isOne={false} />
              </a>
            </h2>
            <p className="facts small quiet">
              <span>{inLocale(item.consultation, locale).text}</span>
              <span>{t("waiting", { count: item.waiting })}</span>
            </p>
            <p className="letter" lang={item.language} dir={directionOf(item.language)}>
              {item.opening}
            </p>
            <p>
              <a href={`${here}/${item.id}`}>{t("list.open", { reference: isolated(item.reference ?? "") })}</a>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        newerHref={cursor === undefined ? undefined : here}
        olderHref={next === null ? undefined : `${here}?cursor=${next}`}
      />
    </>
  );
}
