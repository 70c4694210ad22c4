import { saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { applyExactly } from "@/lib/text/exact-change";
import type { PreDraftComment } from "../content/pre-draft/comment-types";
import { focalPointOf, personId, seenRevision } from "./comments";
import { actAs, type Staff } from "./people";

type Commented = { id: string; text: string };

/** Writes, submits and publishes the comments on the pre-draft. Answers the id of each by its key. */
export async function seedPreDraftComments(comments: PreDraftComment[], staff: Staff): Promise<Map<string, string>> {
  const version = await database().draftVersion.findFirstOrThrow({
    where: { slug: "pre-draft", draft: { slug: "guidance" } },
    select: { id: true, paragraphs: { select: { id: true, number: true, text: true } } },
  });
  const paragraphs = new Map(version.paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  const ids = new Map<string, string>();
  for (const comment of comments) {
    const targets = comment.paragraphs.flatMap((number) => paragraphs.get(number) ?? []);
    ids.set(comment.key, await seedComment(comment, version.id, targets, staff));
  }
  return ids;
}

async function seedComment(
  comment: PreDraftComment,
  versionId: string,
  [first, ...further]: Commented[],
  staff: Staff,
): Promise<string> {
  const author = await actAs(await personId(comment.author), comment.organisation);
  const draft = await saveComment(
    author,
    saveCommentSchema.parse({
      versionId,
      paragraphId: first?.id ?? "",
      also: further.map(({ id }) => id),
      draftKey: newId(),
      type: comment.type,
      stance: comment.stance ?? "",
      language: comment.language,
      bodyPlain: comment.body,
      ...proposalOf(comment, first?.text ?? ""),
    }),
  );
  const focalPoint = await actAs(await personId(focalPointOf(comment.organisation)), comment.organisation);
  await submitContribution(focalPoint, { id: draft.id, seenRevision: draft.revision });
  await moderateContribution(
    await actAs(staff.moderator),
    moderateContributionSchema.parse({ ...(await seenRevision(draft.id)), decision: "publish" }),
  );
  return draft.id;
}

function proposalOf(comment: PreDraftComment, text: string) {
  const { change, exact, add, changeNote, fallback, term } = comment;
  return {
    ...(change === undefined || exact ? {} : { proposedText: changed(text, change) }),
    ...(change !== undefined && exact ? { quote: change.find, replacement: change.put } : {}),
    ...(add === undefined ? {} : { addPosition: add.position, newParagraph: add.text }),
    ...(changeNote === undefined ? {} : { changeNote }),
    ...(fallback === undefined ? {} : { fallbackStance: fallback.stance }),
    ...(fallback?.stance === "change" ? { fallbackText: changed(text, fallback) } : {}),
    ...(term === undefined ? {} : { termFrom: term.from, termTo: term.to }),
  };
}

/** The paragraph with the words put in; content that does not fit its paragraph ends the filling. */
function changed(text: string, { find, put }: { find: string; put: string }): string {
  const applied = applyExactly(text, { find, replace: put });
  if (applied.text === null) throw new Error(`"${find}" stands ${applied.appliesTo} times in its paragraph`);
  return applied.text;
}
