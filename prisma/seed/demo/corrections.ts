import { correctWords } from "@/lib/corrections/correct-words";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection } from "@/lib/corrections/settle-correction";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { ofAnswer, ofComment, ofText } from "../content/corrections";
import { actAs, type Staff } from "./people";

/** Where the demonstration's readers come from. */
const source = "the demonstration";

/** A note at one of two dates that differ, and readers' corrections of figures that a moderator has accepted. */
export async function seedCorrections(staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const { consultation, paragraph: number, ...note } = ofText;
  const paragraph = await database().paragraph.findFirstOrThrow({
    where: { number, version: { draft: { consultation: { slug: consultation } } } },
    select: { id: true },
  });
  const given = correctWordsSchema.parse({ of: "paragraph", target: paragraph.id, ...note });
  await correctWords(organiser, given, { source, actor: organiser.actor });
  const { words: inComment, ...ofMembers } = ofComment;
  const { words: inAnswer, ...ofUses } = ofAnswer;
  const comment = await database().contribution.findFirstOrThrow({
    where: { bodyText: { contains: inComment }, publication: "published" },
    select: { id: true },
  });
  const input = await database().contribution.findFirstOrThrow({
    where: { input: { parts: { some: { bodyText: { contains: inAnswer } } } }, publication: "published" },
    select: { id: true },
  });
  await readersCorrect(staff, comment.id, ofMembers);
  await readersCorrect(staff, input.id, ofUses);
}

/** A reader without an account suggests it, a moderator accepts. */
async function readersCorrect(staff: Staff, target: string, words: { quote: string; correct: string }): Promise<void> {
  const minuteAgo = new Date(systemClock.now().getTime() - 60_000);
  const given = { of: "contribution", target, opened: stampForm(minuteAgo), ...words };
  await correctWords({ clock: systemClock }, correctWordsSchema.parse(given), { source, actor: null });
  const waiting = await database().correction.findFirstOrThrow({
    where: { contributionId: target, state: "pending" },
    select: { id: true, revision: true },
  });
  const accepted = { decision: "accept", id: waiting.id, seenRevision: waiting.revision };
  await settleCorrection(await actAs(staff.moderator), settleCorrectionSchema.parse(accepted));
}
