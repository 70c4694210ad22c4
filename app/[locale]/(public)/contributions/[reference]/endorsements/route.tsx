import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { EndorsementsPage } from "@/components/endorsements/endorsements-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { publicContribution } from "@/lib/contributions/public";
import { readPublicFilter } from "@/lib/contributions/public-filter";
import { partTitles } from "@/lib/endorsements/part-titles";
import { endorsementCounts, publicEndorsements } from "@/lib/endorsements/public";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; reference: string }>;

const pageSize = 100;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, reference } = params;
  const t = await getTranslations({ locale, namespace: "endorsements.public" });
  return { title: t("pageTitle", { text: decodeURIComponent(reference) }) };
}

/** Everybody who endorses a published contribution. */
async function body({ params, searchParams: query }: Props) {
  const { locale, reference } = params;
  const found = await publicContribution(decodeURIComponent(reference), systemClock.now());
  if (found === null || "state" in found) notFound();
  tagDocument(`contribution:${found.id}`);
  const { group } = readPublicFilter(query);
  const cursor = readInstantCursor(query);
  const thing = { contributionId: found.id };
  const t = await getTranslations("endorsements.public");
  const href = `/${locale}/contributions/${found.reference}`;
  return (
    <EndorsementsPage
      locale={locale}
      crumbs={<Breadcrumbs items={[{ href, label: <bdi>{found.reference}</bdi> }]} />}
      title={t("pageTitle", { text: found.title ?? found.reference })}
      counts={await endorsementCounts(thing)}
      page={await publicEndorsements(thing, group === undefined ? {} : { group }, pageSize, cursor)}
      group={group?.[0] ?? null}
      onFirstPage={cursor === undefined}
      textHref={href}
      titles={await partTitles(found.id, locale)}
      here={`${href}/endorsements`}
      endorseHref={`/${locale}/endorse/contribution/${found.id}`}
      csvHref={`/api/v1/contributions/${found.reference}/endorsements.csv`}
    />
  );
}

export const GET = publicPage({ head, body });
