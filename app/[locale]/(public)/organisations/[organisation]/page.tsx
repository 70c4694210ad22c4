import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LinkedData } from "@/components/open-data/linked-data";
import { OrganisationPage } from "@/components/organisations/organisation-page";
import { publishedContributions } from "@/lib/contributions/published-list";
import { eventsAt } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import { organisationNode } from "@/lib/open-data/linked-data";
import { publicOrganisation } from "@/lib/organisations/public";
import { signedContributionIds } from "@/lib/signatures/public";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress, pageAlternates } from "@/lib/web/page-addresses";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 30;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, organisation: slug } = await params;
  const organisation = await publicOrganisation(slug);
  if (organisation === null) {
    const t = await getTranslations({ locale, namespace: "organisations" });
    return { title: t("directory.title") };
  }
  return { title: organisation.name, alternates: await pageAlternates(locale, { hasCard: true }) };
}

/** One organisation: what it has stated, and everything it published. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  setRequestLocale(locale);
  const organisation = await publicOrganisation(slug);
  if (organisation === null) notFound();
  tagDocument("organisations", `organisation:${organisation.id}`);
  const cursor = readInstantCursor(await searchParams);
  const published = await publishedContributions(
    { organisationId: organisation.id },
    systemClock.now(),
    pageSize,
    cursor,
  );
  const signedIds = cursor === undefined ? await signedContributionIds(organisation.id, systemClock.now()) : [];
  const signed =
    signedIds.length === 0
      ? []
      : (await publishedContributions({ id: { in: signedIds } }, systemClock.now(), signedIds.length)).items;
  const events = cursor === undefined ? await eventsAt({ organisationId: organisation.id }, systemClock.now(), 20) : [];
  return (
    <>
      <OrganisationPage
        locale={locale}
        organisation={organisation}
        published={published}
        signed={signed}
        events={events}
        isFirst={cursor === undefined}
      />
      {organisation.isSuspended ? null : (
        <LinkedData node={organisationNode(organisation, await pageAddress(locale))} />
      )}
    </>
  );
}
