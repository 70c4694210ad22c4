import type { ReactNode } from "react";
import { CommentCard } from "@/components/reading/comment-card";
import { FilterForm } from "@/components/reading/filter-form";
import { Pagination } from "@/components/ui/pagination";
import type { PublicContribution } from "@/lib/contributions/public";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";

type Props = {
  locale: string;
  /** Address of the page without a query. */
  base: string;
  comments: Page<PublicContribution>;
  query: Record<string, string | string[] | undefined>;
  filtered: boolean;
  onFirstPage: boolean;
  textLanguage: string;
  /** The paragraph; left out for the whole text. */
  at: string | undefined;
  shownDay(instant: Date): string;
  /** What stands under a comment, such as the answer to it. */
  afterOf(contributionId: string): ReactNode;
};

/** The published comments on a paragraph or on the whole text, narrowed and page by page. */
export function CommentThread({ locale, base, comments, query, filtered, onFirstPage, ...given }: Props) {
  const t = useTranslations("amendments");
  // There is nothing to choose from.
  const isEmpty = comments.items.length === 0 && !filtered && onFirstPage;
  const page = (cursor: string | null) => `${base}?${withCursor(query, cursor)}#comments`;
  return (
    <section aria-labelledby="comments" className="comment-thread">
      <h2 className="part" id="comments">
        {t("comments")}
      </h2>
      {isEmpty ? null : <FilterForm query={query} clearHref={filtered ? base : null} />}
      {comments.items.length === 0 ? (
        <p className="quiet">{filtered ? t("nothingMatches") : t("noComments")}</p>
      ) : (
        <div id="thread">
          {comments.items.map((comment) => (
            <CommentCard
              key={comment.id}
              locale={locale}
              comment={comment}
              textLanguage={given.textLanguage}
              at={given.at}
              published={given.shownDay(comment.publishedAt)}
              after={given.afterOf(comment.id)}
            />
          ))}
        </div>
      )}
      <Pagination
        newerHref={onFirstPage ? undefined : page(null)}
        newerLabel={t("fromTheFirst")}
        olderHref={comments.next === null ? undefined : page(comments.next)}
        olderLabel={t("later")}
      />
    </section>
  );
}

function withCursor(query: Props["query"], cursor: string | null): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (name === "cursor" || value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) kept.append(name, item);
  }
  if (cursor !== null) kept.set("cursor", cursor);
  return kept.toString();
}
