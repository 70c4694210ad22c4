import { removeAttachment } from "@/lib/attachments/remove-attachment";
import { handBack } from "@/lib/contributions/hand-back";
import { handOver } from "@/lib/contributions/hand-over";
import { saveComment } from "@/lib/contributions/save-comment";
import { database } from "@/lib/db/client";
import { saveInput } from "@/lib/inputs/save-input";
import { newId } from "@/lib/kernel/ids";
import { claimContribution } from "@/lib/moderation/claim-contribution";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { putCopy } from "@/lib/moderation/put-copy";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { lookAtSealed } from "@/lib/redactions/look-at-sealed";
import { because } from "@/tests/factories/appeal";
import { writtenComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aFileThatSays } from "./naming-files";
import type { Ground } from "./planting";
import { ProtectedWriter, revisionOf, textOf, withEffects } from "./protected-writer";

export const kinds = ["comment", "input"] as const;
type Kind = (typeof kinds)[number];

/** Contributions of one kind with words of their own, and what brings each into its state. */
export class HiddenContributions {
  constructor(
    readonly ground: Ground,
    readonly kind: Kind,
    readonly writer: ProtectedWriter,
  ) {}

  /** A draft that says one word wherever it has any, with a file that says another, and is named by a third. */
  async draft(state: string) {
    const { planting } = this.ground;
    const toldTo = [this.writer.by];
    const what = `${this.kind === "comment" ? "a comment" : "an input"} ${state}`;
    const words = planting.secret(what, { toldTo });
    const file = aFileThatSays({
      name: planting.secret(`the name of a file beside ${what}`, { toldTo }),
      text: planting.secret(`a file beside ${what}`, { toldTo }),
    });
    const given = { words, files: [file] };
    const { id } = await (this.kind === "comment" ? this.writer.draftComment(given) : this.writer.draftInput(given));
    const [attachment] = await database().attachment.findMany({ where: { contributionId: id }, select: { id: true } });
    const made = { id, words, what, attachmentId: attachment?.id ?? "" };
    planting.contribution({ id }, [made.attachmentId]);
    return made;
  }

  async received(state: string) {
    const made = await this.draft(state);
    const { reference, trackingNumber } = await this.writer.submit(made);
    const { planting } = this.ground;
    planting.names.push({ locale: ["en"], reference: [reference], attachment: [made.attachmentId] });
    planting.names.push({ trackingNumber: [trackingNumber] });
    return { ...made, reference };
  }

  async decided(state: string, given: object) {
    const made = await this.received(state);
    const moderated = await this.decide(made.id, given);
    return { ...made, decisionId: "decisionId" in moderated ? moderated.decisionId : "" };
  }

  async decide(id: string, given: object) {
    const input = moderateContributionSchema.parse({ id, seenRevision: await revisionOf(id), ...given });
    return moderateContribution(withEffects(this.ground.moderator), input);
  }

  /** The moderator's own words about one of them, which its writers are told. */
  words(what: string): string {
    return this.ground.planting.inside(`${what} ${this.kind === "comment" ? "a comment" : "an input"}`, [
      this.writer.by,
    ]);
  }
}

/** Every state in which a contribution is not read by everybody, for both kinds. */
export async function plantContributions(ground: Ground): Promise<ProtectedWriter> {
  const organisation = await anOrganisation.verified();
  const focalPoint = await aRepresentative.focalPointOf(organisation);
  const representative = await aRepresentative.of(organisation);
  const writer = new ProtectedWriter(ground.at, focalPoint, ground.moderator);
  for (const kind of kinds) {
    const hidden = new HiddenContributions(ground, kind, writer);
    await plantUnsent(
      hidden,
      new HiddenContributions(ground, kind, new ProtectedWriter(ground.at, representative, ground.moderator)),
    );
    await plantWaiting(hidden);
    await plantDecided(hidden);
    await plantWithdrawn(hidden);
  }
  return writer;
}

async function plantUnsent(hidden: HiddenContributions, own: HiddenContributions): Promise<void> {
  const { planting } = hidden.ground;
  await hidden.draft("kept as a draft");
  const told = [hidden.writer.by, own.writer.by];
  const handed = await own.draft("handed over");
  await handOver(withEffects(own.writer.by), { id: handed.id, seenRevision: await revisionOf(handed.id) });
  const back = await own.draft("sent back inside its organisation");
  await handOver(withEffects(own.writer.by), { id: back.id, seenRevision: await revisionOf(back.id) });
  await handBack(withEffects(hidden.writer.by), {
    ...{ id: back.id, seenRevision: await revisionOf(back.id) },
    note: planting.inside(`a focal point's note on ${back.what}`, told),
  });
  planting.tell(new RegExp(`${handed.what}$`), told);
}

async function plantWaiting(hidden: HiddenContributions): Promise<void> {
  await hidden.received("that waits for moderation");
  const claimed = await hidden.received("before a moderator");
  await claimContribution(withEffects(hidden.ground.moderator), claimed);
  const copied = await hidden.received("with a redacted copy of its file");
  const { planting, moderator } = hidden.ground;
  const { bytes } = aFileThatSays({ name: "copy", text: planting.inside(`a copy beside ${copied.what}`) });
  const copy = await putCopy(withEffects(moderator), { attachmentId: copied.attachmentId, bytes });
  planting.names.push({ locale: ["en"], reference: [copied.reference], attachment: [copy.id] });
  planting.files.push(copy.id);
  const undone = await hidden.decided("whose publication was taken back", { decision: "publish" });
  await undoDecision(withEffects(hidden.ground.moderator), undone);
}

async function plantDecided(hidden: HiddenContributions): Promise<void> {
  const { planting, second } = hidden.ground;
  const returned = await hidden.received("that was returned");
  await hidden.decide(returned.id, {
    ...{ decision: "return", ...because, words: hidden.words("a moderator's words on returning") },
    marks: [{ quote: returned.words, note: hidden.words("a moderator's note on a place in") }],
  });
  const corrected = await hidden.decided("as it was before it was corrected", { decision: "return", ...because });
  await removeAttachment(withEffects(hidden.writer.by), { id: corrected.attachmentId });
  const shown = planting.shown();
  await rewrite(hidden, corrected.id, shown);
  const { reference } = await hidden.writer.submit(corrected);
  await hidden.writer.publish(corrected);
  planting.names.push({ locale: ["en"], reference: [reference] });
  const words = hidden.words("a moderator's words on refusing");
  const refused = await hidden.decided("that was refused", { decision: "refuse", ...because, words });
  const redacted = await hidden.received("without some words");
  await hidden.decide(redacted.id, {
    ...{ decision: "publish_redacted", words: hidden.words("a moderator's words on redacting") },
    redactions: [{ quote: redacted.words, reasonCode: because.reasonCode }],
  });
  for (const { id } of [refused, redacted]) {
    const reason = `Asked by ${planting.inside(`why somebody looked at ${id === refused.id ? refused.what : redacted.what}`)}.`;
    await lookAtSealed(withEffects(second), { contributionId: id, attachmentId: null, reason });
  }
}

async function plantWithdrawn(hidden: HiddenContributions): Promise<void> {
  const pending = await hidden.received("withdrawn before a decision");
  const published = await hidden.decided("withdrawn after publication", { decision: "publish" });
  for (const one of [pending, published]) await hidden.writer.withdraw(one);
}

/** Writes the text of a draft anew, as its page does. */
async function rewrite({ kind, writer, ground }: HiddenContributions, id: string, words: string): Promise<void> {
  const seenRevision = await revisionOf(id);
  if (kind === "input") {
    await saveInput(withEffects(writer.by), { ...textOf(words), id, pageKey: newId(), seenRevision, over: "1" });
    return;
  }
  const text = ground.at.paragraph.text.replace("three", words);
  const written = { bodyPlain: `${words} is why.`, proposedText: text };
  await saveComment(withEffects(writer.by), { ...writtenComment(ground.at, written), id, seenRevision });
}
