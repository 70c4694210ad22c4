import { saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import type { ContentComment } from "../content/content-types";
import { inventedOrganisations } from "../content/invented-organisations";
import { actAs, type Staff } from "./people";

/** Codes of the content in the words of the published list. */
const reasonCodes = {
  off_topic: "out-of-scope",
  personal_data: "personal-data",
  offensive: "insult",
  duplicate: "duplicate",
  unclear: "wording-unclear",
  not_eligible: "out-of-scope",
} as const;

/**
 * Writes, submits and decides the comments one after the other, oldest first, as they would have come. Answers the id
 * of each.
 */
export async function seedComments(comments: ContentComment[], staff: Staff): Promise<Map<ContentComment, string>> {
  const version = await database().draftVersion.findFirstOrThrow({
    where: { slug: "zero-draft", draft: { slug: "guidance" } },
    select: { id: true, paragraphs: { select: { id: true, number: true } } },
  });
  const paragraphIds = new Map(version.paragraphs.map((paragraph) => [paragraph.number, paragraph.id]));
  const inOrder = [...comments].sort((a, b) => b.daysAgo - a.daysAgo);
  const ids = new Map<ContentComment, string>();
  for (const comment of inOrder) ids.set(comment, await seedComment(comment, version.id, paragraphIds, staff));
  return ids;
}

async function seedComment(
  comment: ContentComment,
  versionId: string,
  paragraphIds: Map<string | null, string>,
  staff: Staff,
): Promise<string> {
  const author = await actAs(await personId(comment.author), comment.organisation);
  const draft = await saveComment(
    author,
    saveCommentSchema.parse({
      versionId,
      also: comment.paragraphs.flatMap((number) => paragraphIds.get(number) ?? []),
      draftKey: newId(),
      type: comment.type,
      stance: comment.paragraphs.length === 0 && comment.term === undefined ? "" : comment.stance,
      language: comment.language,
      bodyPlain: comment.body,
      ...{ topics: comment.topics ?? [], impacts: comment.impacts ?? [] },
      ...wordsOf(comment),
    }),
  );
  if (comment.status === "draft") return draft.id;
  const focalPoint = await actAs(await personId(focalPointOf(comment.organisation)), comment.organisation);
  await submitContribution(focalPoint, { id: draft.id, seenRevision: draft.revision });
  if (comment.status === "submitted") return draft.id;
  const seen = await seenRevision(draft.id);
  if (comment.status === "withdrawn") {
    await withdrawContribution(focalPoint, seen);
    return draft.id;
  }
  await moderateContribution(
    await actAs(staff.moderator),
    moderateContributionSchema.parse({ ...seen, ...decisionOf(comment) }),
  );
  return draft.id;
}

/** What the comment asks for, in the fields of its answer. */
function wordsOf({ stance, proposedText, addPosition, exactWords, fallback, term }: ContentComment) {
  const words = proposedText ?? "";
  return {
    ...(stance === "add" ? { newParagraph: words, addPosition: addPosition ?? "after" } : { proposedText: words }),
    ...exactWords,
    ...(fallback === undefined ? {} : { fallbackStance: fallback.stance, fallbackText: fallback.text ?? "" }),
    ...(term === undefined ? {} : { termFrom: term.from, termTo: term.to }),
  };
}

function decisionOf(comment: ContentComment) {
  if (comment.status === "published") return { decision: "publish" };
  if (comment.status === "published_redacted") {
    return { decision: "publish_redacted", words: comment.moderatorWords ?? "", redactions: comment.redact ?? [] };
  }
  return {
    decision: comment.status === "returned" ? "return" : "refuse",
    reasonCode: reasonCodes[comment.reasonCode ?? "unclear"],
    words: comment.moderatorWords ?? "",
  };
}

export async function seenRevision(id: string): Promise<{ id: string; seenRevision: number }> {
  const { revision } = await database().contribution.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  return { id, seenRevision: revision };
}

export async function personId(email: string): Promise<string> {
  return (await database().person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}

export function focalPointOf(slug: string): string {
  const people = inventedOrganisations.find((organisation) => organisation.slug === slug)?.people ?? [];
  return people.find((person) => person.role === "focal_point")?.email ?? "";
}
