import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { AlikeList } from "@/components/campaigns/alike-list";
import { CampaignWords } from "@/components/campaigns/campaign-words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { WithReference } from "@/components/ui/with-reference";
import { alikeLetters, alikeRepresentative, publicCampaignOf } from "@/lib/campaigns/public";
import { publicContribution } from "@/lib/contributions/public";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; reference: string }>;

const pageSize = 50;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, reference } = params;
  const t = await getTranslations({ locale, namespace: "campaigns.public" });
  return { title: t("title", { reference: decodeURIComponent(reference) }) };
}

/** Every published letter that says nearly the same as a published one. */
async function body({ params, searchParams }: Props) {
  const { locale, reference } = params;
  const now = systemClock.now();
  const found = await publicContribution(decodeURIComponent(reference), now);
  if (found === null || "state" in found) notFound();
  const campaign = await publicCampaignOf(found.id, now);
  if (campaign === null || campaign.members < 2) notFound();
  tagDocument(`contribution:${found.id}`);
  tagDocument(`consultation:${found.place.consultation.id}`);
  const cursor = readInstantCursor(searchParams);
  const representative = await alikeRepresentative(campaign.id, now);
  const { items, next } = await alikeLetters(campaign.id, representative, now, pageSize, cursor);
  const t = await getTranslations("campaigns.public");
  const campaigns = await getTranslations("campaigns");
  const href = `/${locale}/contributions/${found.reference}`;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href, label: <bdi>{found.reference}</bdi> }]} />}
        title={<WithReference sentence={t("title", { reference: found.reference })} reference={found.reference} />}
        lead={<CampaignWords counts={campaign} isOne={false} />}
      />
      <p className="small quiet">{t("note")}</p>
      <div className="sections">
        {representative === null ? null : (
          <section className="stack" aria-labelledby="representative">
            <h2 id="representative">
              {campaigns("page.representative", { reference: isolated(representative.reference) })}
            </h2>
            <p className="letter" lang={representative.language} dir={directionOf(representative.language)}>
              {representative.text}
            </p>
          </section>
        )}
        <section className="stack" aria-labelledby="variants">
          <h2 id="variants">{campaigns("page.members")}</h2>
          <AlikeList locale={locale} letters={items} representative={representative} />
        </section>
      </div>
      <Pagination
        newerHref={cursor === undefined ? undefined : `${href}/alike`}
        olderHref={next === null ? undefined : `${href}/alike?cursor=${next}`}
      />
    </>
  );
}

export const GET = publicPage({ head, body });
