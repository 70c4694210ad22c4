import { handOver } from "@/lib/contributions/hand-over";
import { saveComment } from "@/lib/contributions/save-comment";
import type { SaveComment } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { addReadyReasons } from "@/lib/moderation/add-ready-reasons";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { depsOf } from "./actor";
import { anOfficer, type MadeConsultation } from "./consultation";

/** What a composer sends: a change of the first paragraph with reasons, unless told otherwise. */
export function writtenComment(at: MadeConsultation, given: Partial<SaveComment> = {}): SaveComment {
  return {
    versionId: at.version.id,
    paragraphId: at.paragraph.id,
    type: "substantive",
    stance: "change",
    language: "en",
    bodyPlain: "A fault is not felt equally.",
    proposedText: at.paragraph.text.replace("three", "two"),
    ...given,
  };
}

type By = { at: MadeConsultation; by: Actor; words?: Partial<SaveComment> };

async function seen(id: string) {
  const row = await database().contribution.findUniqueOrThrow({
    where: { id },
    select: { id: true, revision: true, reference: true, submission: true, publication: true },
  });
  return { ...row, seenRevision: row.revision };
}

async function draft({ at, by, words }: By) {
  const { id } = await saveComment(depsOf(by), writtenComment(at, words));
  return seen(id);
}

async function handedOver(given: By) {
  const made = await draft(given);
  await handOver(depsOf(given.by), { id: made.id, seenRevision: made.revision });
  return seen(made.id);
}

async function submitted(given: By) {
  const made = await draft(given);
  const receipt = await submitContribution(depsOf(given.by), { id: made.id, seenRevision: made.revision });
  return { ...(await seen(made.id)), trackingNumber: receipt.trackingNumber };
}

/** The list of reasons, as every database is seeded with it. */
export async function theReasons(): Promise<void> {
  await database().$transaction(addReadyReasons);
}

async function decided(given: By, decision: "publish" | "publish_redacted" | "return" | "refuse") {
  await theReasons();
  const made = await submitted(given);
  const moderator = await anOfficer.moderating(given.at);
  const seenNow = { id: made.id, seenRevision: made.revision };
  const words = "It names a private telephone number.";
  const why =
    decision === "publish_redacted"
      ? { words, redactions: [{ quote: "fault", field: "body", reasonCode: "personal-data" }] }
      : { words, reasonCode: "personal-data" };
  await moderateContribution(
    depsOf(moderator),
    decision === "publish"
      ? { decision, ...seenNow }
      : moderateContributionSchema.parse({ decision, ...seenNow, ...why }),
  );
  return seen(made.id);
}

async function withdrawn(given: By) {
  const made = await submitted(given);
  await withdrawContribution(depsOf(given.by), { id: made.id, seenRevision: made.revision });
  return seen(made.id);
}

/** Comments by state, each brought there by the commands that bring it there in life. `by` must be a focal point. */
export const aComment = {
  draft,
  handedOver,
  submitted,
  published: (given: By) => decided(given, "publish"),
  /** Without the word "fault" of its reasons. */
  redacted: (given: By) => decided(given, "publish_redacted"),
  returned: (given: By) => decided(given, "return"),
  refused: (given: By) => decided(given, "refuse"),
  withdrawn,
};
