import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { SearchPage } from "@/components/search/search-page";
import { systemClock } from "@/lib/kernel/clock";
import { pageSize } from "@/lib/search/bounds";
import { facetNames } from "@/lib/search/facet-names";
import { foundContributionIds } from "@/lib/search/hit";
import { namedBy } from "@/lib/search/named";
import { search } from "@/lib/search/public";
import { readSearchFilter } from "@/lib/search/schema";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor, readWords } from "@/lib/web/read-query";

async function head({ params, searchParams: query }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "search" });
  const typed = readWords(query);
  const title = typed === "" ? t("title") : t("titleFor", { words: typed });
  // Results are without end; where one begins to search is a page like others.
  return Object.keys(query).length === 0 ? { title } : { title, unlisted: true };
}

async function body({ params, searchParams: query }: Asked) {
  const { locale } = params;
  // Every command that shows or hides something drops this tag, so that what is taken away is found no more at once.
  tagDocument("search", "consultations");
  const [typed, filter, cursor] = [readWords(query), readSearchFilter(query), readCursor(query)];
  const now = systemClock.now();
  const [answer, named] = await Promise.all([
    search({ typed, filter, now, size: pageSize, cursor }),
    cursor === undefined ? namedBy(typed, now) : [],
  ]);
  for (const contributionId of foundContributionIds(answer.hits)) tagDocument(`contribution:${contributionId}`);
  const names = await facetNames(answer.facets);
  return <SearchPage {...{ locale, typed, filter, answer, named, names }} isFirst={cursor === undefined} />;
}

export const GET = publicPage({ head, body });
