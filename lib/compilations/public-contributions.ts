import { type ListedInput, listedInputs } from "@/lib/contributions/listed-inputs";
import { publishedBy } from "@/lib/contributions/published-by";
import { type PublicContributionLine, publishedContributions } from "@/lib/contributions/published-list";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Page } from "@/lib/kernel/pages";
import { exportedComment } from "./exported-comment";
import { readComments } from "./read-comments";

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

/** What a list holds: comments, inputs, or both where no kind is named. */
export type ListedScope = { consultationId: string; kind?: "comment" | "input" };

/** How many contributions the list holds. */
export function countListedContributions(scope: ListedScope, now: Date): Promise<number> {
  return database().contribution.count({ where: { ...scope, ...publishedBy(now) } });
}

type ListedContribution = (ListedComment & { kind: "comment" }) | ListedInput;

/** Published comments and inputs of a consultation whole, newest first. */
export async function listedContributions(
  scope: ListedScope,
  now: Date,
  size: number,
  site: string,
  cursor?: string,
): Promise<Page<ListedContribution>> {
  const page = await publishedContributions(scope, now, size, cursor);
  const inputIds = page.items.flatMap(({ id, kind }) => (kind === "input" ? [id] : []));
  const [comments, inputs] = await Promise.all([commentsOf(page.items, now, site), listedInputs(inputIds, now, site)]);
  const read = [...comments.map((comment) => ({ kind: "comment" as const, ...comment })), ...inputs];
  const byReference = new Map(read.map((one) => [one.reference, one]));
  return { next: page.next, items: page.items.flatMap(({ reference }) => byReference.get(reference) ?? []) };
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
  return { next: page.next, items: await commentsOf(page.items, now, site) };
}

/** The comments among them whole. */
export async function commentsOf(
  lines: readonly PublicContributionLine[],
  now: Date,
  site: string,
): Promise<ListedComment[]> {
  const texts = new Map(lines.flatMap(({ id, place: { text } }) => (text === null ? [] : [[id, text] as const])));
  const comments = await readComments([...texts.keys()], now);
  return comments.flatMap((comment) => {
    const text = texts.get(comment.id);
    if (text === undefined) return [];
    const draft = { slug: text.draft.slug, symbol: text.draft.symbol };
    return [{ ...exportedComment(comment, site), draft, version: { slug: text.version.slug } }];
  });
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
