import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { VersionCrumbs, versionPath } from "@/components/amendments/version-crumbs";
import { EndorsementsPage } from "@/components/endorsements/endorsements-page";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { readPublicFilter } from "@/lib/contributions/public-filter";
import { endorsementCounts, publicEndorsements } from "@/lib/endorsements/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; consultation: string; draft: string; version: string }>;

const pageSize = 100;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, ...address } = params;
  const version = await publicVersionHead(address);
  const t = await getTranslations({ locale, namespace: "endorsements.public" });
  return version === null ? {} : { title: t("pageTitle", { text: version.title }) };
}

/** Everybody who endorses a published version of a draft, and the way to endorse it. */
async function body({ params, searchParams: query }: Props) {
  const { locale, ...address } = params;
  const version = await publicVersionHead(address);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const { group } = readPublicFilter(query);
  const cursor = readInstantCursor(query);
  const thing = { versionId: version.id };
  const t = await getTranslations("endorsements.public");
  const href = versionPath(locale, version);
  const { consultation, draft, version: slug } = address;
  return (
    <EndorsementsPage
      locale={locale}
      crumbs={<VersionCrumbs locale={locale} version={version} />}
      title={t("pageTitle", { text: version.title })}
      counts={await endorsementCounts(thing)}
      page={await publicEndorsements(thing, group === undefined ? {} : { group }, pageSize, cursor)}
      group={group?.[0] ?? null}
      onFirstPage={cursor === undefined}
      textHref={href}
      titles={new Map()}
      here={`${href}/endorsements`}
      endorseHref={`/${locale}/endorse/version/${version.id}`}
      csvHref={`/api/v1/consultations/${consultation}/drafts/${draft}/${slug}/endorsements.csv`}
    />
  );
}

export const GET = publicPage({ head, body });
