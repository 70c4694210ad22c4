import { publishedBy } from "@/lib/contributions/published-by";
import { publishedContributions } from "@/lib/contributions/published-list";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Page } from "@/lib/kernel/pages";
import { csvHead, csvLines, exportedComment } from "./exported-comment";
import { readComments } from "./read-comments";

/** Comments read at a time for a list that is written whole. */
const atOnce = 200;

/** A published comment of a consultation, and the text it is on. */
export type ListedComment = ReturnType<typeof exportedComment> & {
  draft: { slug: string; symbol: string | null };
  version: { slug: string };
};

/** The id of a published consultation; null where there is none to show. */
export async function publicConsultationId(slug: string): Promise<string | null> {
  const row = await database().consultation.findFirst({
    where: { ...publishedVersion().draft.consultation, slug },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** How many comments the list holds. */
export function countListedComments(consultationId: string, now: Date): Promise<number> {
  return database().contribution.count({ where: { consultationId, kind: "comment", ...publishedBy(now) } });
}

/** Published comments of a consultation whole, newest first. */
export async function listedComments(
  consultationId: string,
  now: Date,
  size: number,
  site: string,
  cursor?: string,
): Promise<Page<ListedComment>> {
  const page = await publishedContributions({ consultationId, kind: "comment" }, now, size, cursor);
  const places = new Map(page.items.map(({ id, place }) => [id, place]));
  const comments = await readComments([...places.keys()], now);
  return {
    next: page.next,
    items: comments.flatMap((comment) => {
      const text = places.get(comment.id)?.text ?? null;
      if (text === null) return [];
      const draft = { slug: text.draft.slug, symbol: text.draft.symbol };
      return [{ ...exportedComment(comment, site), draft, version: { slug: text.version.slug } }];
    }),
  };
}

/** One published comment whole; null where it is gone by now. */
export async function listedComment(
  id: string,
  text: { draft: { slug: string; symbol: string | null }; version: { slug: string } },
  now: Date,
  site: string,
): Promise<(ListedComment & { kind: "comment" }) | null> {
  const [comment] = await readComments([id], now);
  if (comment === undefined) return null;
  const draft = { slug: text.draft.slug, symbol: text.draft.symbol };
  return { kind: "comment", ...exportedComment(comment, site), draft, version: { slug: text.version.slug } };
}

/** All of the list as CSV, part by part. */
export async function* commentsAsCsv(consultationId: string, now: Date, site: string): AsyncGenerator<string> {
  yield csvHead();
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Page<ListedComment> = await listedComments(consultationId, now, atOnce, site, cursor);
    yield csvLines(
      page.items.map((comment) => ({ comment, text: `${comment.draft.slug}:${comment.version.slug}`, section: "" })),
    );
    cursor = page.next;
  }
}
