import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BulkForm } from "@/components/campaigns/bulk-form";
import { BulkState } from "@/components/campaigns/bulk-state";
import { CampaignJoins } from "@/components/campaigns/campaign-joins";
import { CampaignMembers } from "@/components/campaigns/campaign-members";
import { CampaignWords } from "@/components/campaigns/campaign-words";
import { ActForm } from "@/components/editor/act-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { joinsOf } from "@/lib/campaigns/join-queries";
import { readCampaign } from "@/lib/campaigns/queries";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { listReasons } from "@/lib/moderation/queries";
import { readInstantCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";
import { askToJoin, chooseMember, decideForAll, takeMemberOut } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "campaigns.case" });
  return { title: t("title") };
}

/** One cluster: the letter that stands for all, what the others change, and one decision for those that wait. */
export default async function CampaignPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const query = await searchParams;
  const cursor = readInstantCursor(query);
  // What comes in while the page is read is not what was read.
  const now = systemClock.now();
  const seenUntil = now.toISOString();
  const campaign = await readable(readCampaign(actor, id, cursor ?? null));
  const t = await getTranslations("campaigns");
  const here = `/${locale}/desk/moderation/campaigns`;
  const { representative, list, bulk, waiting, unlike } = campaign;
  const said = (["started", "takenOut", "chosen", "asked"] as const).find((known) => known === query.done);
  const isRunning = bulk !== null && bulk.finishedAt === null;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: here, label: t("list.title") }]} />}
        title={<CampaignWords counts={campaign} isOne={false} />}
        lead={inLocale(campaign.consultation.title, locale).text}
      />
      {said === undefined ? null : <Notice kind="success" title={t(`done.${said}`)} announce />}
      <BulkState bulk={bulk} href={`${here}/${id}`} />
      {campaign.undoable === 0 || isRunning ? null : (
        <ActForm
          action={decideForAll}
          values={{ campaignId: id, seenUntil, decision: "undo" }}
          next={t("bulk.undoNext")}
        >
          {t("bulk.undo", { count: campaign.undoable })}
        </ActForm>
      )}
      <div className="sections">
        <section className="stack">
          <h2>{t("page.representative", { reference: isolated(representative.reference ?? "") })}</h2>
          <p className="letter" lang={representative.language} dir={directionOf(representative.language)}>
            {representative.text}
          </p>
        </section>
        {campaign.proposed === 0 || isRunning ? null : (
          <section className="stack" aria-labelledby="proposed">
            <h2 id="proposed">{t("bulk.proposed", { count: campaign.proposed })}</h2>
            <ActForm
              action={decideForAll}
              kind="primary"
              values={{ campaignId: id, seenUntil, decision: "agree" }}
              next={t("bulk.agreeNext")}
            >
              {t("bulk.agree")}
            </ActForm>
          </section>
        )}
        {unlike.total === 0 || isRunning ? null : (
          <section className="stack" aria-labelledby="unlike">
            <h2 id="unlike">{t("unlike.title", { count: unlike.total })}</h2>
            <p className="quiet">{t("unlike.lead")}</p>
            <CampaignMembers
              locale={locale}
              campaign={campaign}
              members={unlike.items}
              takeOut={takeMemberOut}
              choose={chooseMember}
            />
          </section>
        )}
        {waiting === 0 || isRunning ? null : (
          <section className="stack">
            <h2>{t("decide.title")}</h2>
            <p className="facts">{t("waiting", { count: waiting })}</p>
            <p className="quiet">{t("decide.lead")}</p>
            <BulkForm action={decideForAll} campaignId={id} seenUntil={seenUntil} reasons={await listReasons()} />
          </section>
        )}
        <section className="stack">
          <h2>{t("page.members")}</h2>
          <CampaignMembers
            locale={locale}
            campaign={campaign}
            members={list.items}
            takeOut={takeMemberOut}
            choose={chooseMember}
          />
          <Pagination
            newerHref={cursor === undefined ? undefined : `${here}/${id}`}
            olderHref={list.next === null ? undefined : `${here}/${id}?cursor=${list.next}`}
          />
        </section>
        <CampaignJoins locale={locale} campaign={campaign} joins={await joinsOf(campaign, now)} ask={askToJoin} />
      </div>
    </>
  );
}
