import { database } from "@/lib/db/client";
import { decideReply } from "@/lib/dispositions/decide-reply";
import { readPublicationPreview } from "@/lib/dispositions/publication-preview";
import { publishAnswers } from "@/lib/dispositions/publish-answers";
import { replyToAnswer } from "@/lib/dispositions/reply-to-answer";
import {
  decideReplySchema,
  publishAnswersSchema,
  replyToAnswerSchema,
  setDispositionSchema,
} from "@/lib/dispositions/schema";
import { setDisposition } from "@/lib/dispositions/set-disposition";
import { systemClock } from "@/lib/kernel/clock";
import { confirmPlacement } from "@/lib/placements/confirm-placement";
import { placeComments } from "@/lib/placements/place-comments";
import type { PreDraftComment } from "../content/pre-draft/comment-types";
import { preDraftReply } from "../content/pre-draft/reply";
import { personId } from "./comments";
import { actAs, type Staff } from "./people";

/** The rapporteur confirms where each comment on the text before stands now, and what became of its words. */
export async function seedPlacements(versionId: string, staff: Staff): Promise<void> {
  // No version goes on from this one yet.
  await placeComments(versionId, systemClock.now(), async () => {});
  const rapporteur = await actAs(staff.rapporteur);
  const proposed = await database().placement.findMany({
    where: { versionId, confirmedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, revision: true },
  });
  for (const { id, revision } of proposed) {
    await confirmPlacement(rapporteur, { placementId: id, seenRevision: revision });
  }
}

/**
 * The rapporteur answers each comment on the text before, the organiser publishes the answers at once, and one
 * contributor replies.
 * @param ids of the comments by their keys.
 */
export async function seedAnswers(comments: PreDraftComment[], ids: Map<string, string>, staff: Staff): Promise<void> {
  const rapporteur = await actAs(staff.rapporteur);
  const { id: versionId } = await database().draftVersion.findFirstOrThrow({
    where: { contributions: { some: { id: { in: [...ids.values()] } } } },
    select: { id: true },
  });
  for (const { key, answer } of comments) {
    const { state, observation, tags, mergedInto } = answer;
    await setDisposition(
      rapporteur,
      setDispositionSchema.parse({
        contributionId: ids.get(key),
        seenRevision: 0,
        state,
        observation,
        tags,
        mergedInto: mergedInto === undefined ? "" : await referenceOf(ids.get(mergedInto)),
      }),
    );
  }
  const organiser = await actAs(staff.organiser);
  const { fingerprint } = await readPublicationPreview(organiser.actor, versionId);
  await publishAnswers(organiser, publishAnswersSchema.parse({ versionId, seen: fingerprint }));
  await seedReply(ids.get(preDraftReply.to) ?? "", staff);
}

async function seedReply(contributionId: string, staff: Staff): Promise<void> {
  const { author, organisation, text, language } = preDraftReply;
  const answer = await database().publishedDisposition.findFirstOrThrow({
    where: { contributionId },
    select: { id: true },
  });
  await replyToAnswer(
    await actAs(await personId(author), organisation),
    replyToAnswerSchema.parse({ contributionId, answerId: answer.id, text, language }),
  );
  const reply = await database().dispositionReply.findUniqueOrThrow({
    where: { contributionId },
    select: { id: true, revision: true },
  });
  await decideReply(
    await actAs(staff.moderator),
    decideReplySchema.parse({ decision: "publish", id: reply.id, seenRevision: reply.revision }),
  );
}

async function referenceOf(id: string | undefined): Promise<string> {
  const row = await database().contribution.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  return row.reference ?? "";
}
