import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LinkedData } from "@/components/open-data/linked-data";
import { OrganisationPage } from "@/components/organisations/organisation-page";
import { publishedContributions } from "@/lib/contributions/published-list";
import { endorsementsBy } from "@/lib/endorsements/given";
import { eventsAt } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import type { Page as Listed } from "@/lib/kernel/pages";
import { organisationNode } from "@/lib/open-data/linked-data";
import { mergedInto, withMerged } from "@/lib/organisations/merged";
import { publicOrganisation } from "@/lib/organisations/public";
import { publicBodies } from "@/lib/organisations/public-bodies";
import { publicHistory } from "@/lib/organisations/public-changes";
import { signedContributionIds } from "@/lib/signatures/public";
import { statementsBy } from "@/lib/speakers/made-statements";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pageAddress } from "@/lib/web/page-address";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; organisation: string }>;

const pageSize = 30;

/** What an organisation did, in lists that go on each for itself. */
const lists = ["published", "endorsements", "statements"] as const;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, organisation: slug } = params;
  const organisation = await publicOrganisation(slug);
  if (organisation === null) {
    const t = await getTranslations({ locale, namespace: "organisations" });
    return { title: t("directory.title") };
  }
  return { title: organisation.name, hasCard: true };
}

/** Lines of the history on the page; all of them are in its file. */
const changesShown = 60;
const noHistory = { changes: [], count: 0, wholes: {} };

/** One organisation: what it has stated, and everything it published. */
async function body({ params, searchParams: query }: Props) {
  const { locale, organisation: slug } = params;
  const organisation = await publicOrganisation(slug);
  if (organisation === null) {
    // An organisation that turned out to be another keeps its address, which leads there.
    tagDocument("organisations");
    const other = await mergedInto(slug);
    if (other === null) notFound();
    redirect(`/${locale}/organisations/${other}`);
  }
  tagDocument("organisations", `organisation:${organisation.id}`);
  const cursor = readInstantCursor(query);
  const now = systemClock.now();
  const ids = await withMerged(organisation.id);
  const asked = lists.find((known) => known === query.list) ?? "published";
  /** A further page shows the one list that goes on. */
  const part = <Item,>(list: (typeof lists)[number], read: (cursor?: string) => Promise<Listed<Item>>) =>
    cursor === undefined || asked === list ? read(cursor) : Promise.resolve({ items: [], next: null });
  const [published, endorsed, statements] = await Promise.all([
    part("published", (from) => publishedContributions({ organisationId: { in: ids } }, now, pageSize, from)),
    part("endorsements", (from) => endorsementsBy(ids, now, pageSize, from)),
    part("statements", (from) => statementsBy(ids, pageSize, from)),
  ]);
  tagDocument(...endorsed.items.map(({ tag }) => tag), ...statements.items.map(({ id }) => `statement:${id}`));
  const signedIds = cursor === undefined ? await signedContributionIds(ids, now) : [];
  const signed =
    signedIds.length === 0
      ? []
      : (await publishedContributions({ id: { in: signedIds } }, now, signedIds.length)).items;
  return (
    <>
      <OrganisationPage
        {...{ locale, organisation, published, signed, endorsed, statements }}
        bodies={cursor === undefined ? await publicBodies(organisation.id) : []}
        events={cursor === undefined ? await eventsAt({ organisationId: organisation.id }, now, 20) : []}
        history={cursor === undefined ? await publicHistory(organisation.id, changesShown) : noHistory}
        isFirst={cursor === undefined}
      />
      {organisation.isSuspended ? null : (
        <LinkedData node={organisationNode(organisation, await pageAddress(locale))} />
      )}
    </>
  );
}

export const GET = publicPage({ head, body });
