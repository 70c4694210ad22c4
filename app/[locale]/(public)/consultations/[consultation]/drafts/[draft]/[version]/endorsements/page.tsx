import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { VersionCrumbs, versionPath } from "@/components/amendments/version-crumbs";
import { EndorsementsPage } from "@/components/endorsements/endorsements-page";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { readPublicFilter } from "@/lib/contributions/public-filter";
import { endorsementCounts, publicEndorsements } from "@/lib/endorsements/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string; consultation: string; draft: string; version: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, ...address } = await params;
  const version = await publicVersionHead(address);
  const t = await getTranslations({ locale, namespace: "endorsements.public" });
  return version === null ? {} : { title: t("pageTitle", { text: version.title }) };
}

/** Everybody who endorses a published version of a draft, and the way to endorse it. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, ...address } = await params;
  setRequestLocale(locale);
  const version = await publicVersionHead(address);
  if (version === null) notFound();
  tagDocument(`version:${version.id}`, `consultation:${version.consultation.id}`);
  const query = await searchParams;
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
