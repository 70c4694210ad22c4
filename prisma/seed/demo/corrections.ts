import { correctWords } from "@/lib/corrections/correct-words";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection } from "@/lib/corrections/settle-correction";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { ofComment, ofText } from "../content/corrections";
import { actAs, type Staff } from "./people";

/** A note at one of two dates that differ, and a reader's correction of a figure that a moderator has accepted. */
export async function seedCorrections(staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  const { consultation, paragraph: number, ...note } = ofText;
  const paragraph = await database().paragraph.findFirstOrThrow({
    where: { number, version: { draft: { consultation: { slug: consultation } } } },
    select: { id: true },
  });
  const source = "the demonstration";
  const given = correctWordsSchema.parse({ of: "paragraph", target: paragraph.id, ...note });
  await correctWords(organiser, given, { source, actor: organiser.actor });
  await seedReaders(staff, source);
}

async function seedReaders(staff: Staff, source: string): Promise<void> {
  const { words, ...suggestion } = ofComment;
  const { id: target } = await database().contribution.findFirstOrThrow({
    where: { bodyText: { contains: words }, publication: "published" },
    select: { id: true },
  });
  const minuteAgo = new Date(systemClock.now().getTime() - 60_000);
  const given = { of: "contribution", target, opened: stampForm(minuteAgo), ...suggestion };
  await correctWords({ clock: systemClock }, correctWordsSchema.parse(given), { source, actor: null });
  const waiting = await database().correction.findFirstOrThrow({
    where: { contributionId: target, state: "pending" },
    select: { id: true, revision: true },
  });
  const accepted = { decision: "accept", id: waiting.id, seenRevision: waiting.revision };
  await settleCorrection(await actAs(staff.moderator), settleCorrectionSchema.parse(accepted));
}
