import { Pagination } from "@/components/ui/pagination";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import { showDate } from "@/lib/i18n/dates";
import { ContributionLine } from "./contribution-line";

type Props = {
  locale: string;
  page: { readonly items: readonly PublicContributionLine[]; readonly next: string | null };
  /** Address of the page that the list stands on, without a cursor. */
  base: string;
  /** Name of the place in that page, with its "#", where the list does not begin it. */
  anchor?: string;
  isFirst: boolean;
  /** Leaves out the consultation where the page is about it. */
  withPlace?: boolean;
};

/** Published contributions in a list, page by page. */
export function ContributionLines({ locale, page, base, anchor = "", isFirst, withPlace = true }: Props) {
  return (
    <>
      <ol className="list dense">
        {page.items.map((contribution) => (
          <ContributionLine
            key={contribution.id}
            locale={locale}
            contribution={contribution}
            published={showDate(contribution.publishedAt, locale, "UTC")}
            withPlace={withPlace}
          />
        ))}
      </ol>
      <Pagination
        newerHref={isFirst ? undefined : `${base}${anchor}`}
        olderHref={page.next === null ? undefined : `${base}?cursor=${page.next}${anchor}`}
      />
    </>
  );
}
