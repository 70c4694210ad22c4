import { correctWords } from "@/lib/corrections/correct-words";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection } from "@/lib/corrections/settle-correction";
import { database } from "@/lib/db/client";
import { jobs } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { ofAnswer, ofComment, ofEntries, ofText } from "../content/corrections";
import { actAs, type Staff } from "./people";

/** Where the demonstration's readers come from. */
const source = "the demonstration";

/**
 * A note at one of two dates that differ, readers' corrections of figures that a moderator has accepted, and corrections
 * of the directory: one accepted by the administrator, and some that wait.
 */
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
  const stale = [
    { target: comment.id, ...ofMembers },
    { target: input.id, ...ofUses },
  ];
  for (const words of stale) await accept(staff.moderator, await readerSuggests({ of: "contribution", ...words }));
  await accept(staff.administrator, await readerSuggests(await ofEntry(ofEntries.accepted)));
  for (const waiting of ofEntries.waiting) await readerSuggests(await ofEntry(waiting));
}

async function ofEntry({ organisation: slug, ...words }: OfEntry) {
  const { id } = await database().organisation.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return { of: "organisation", target: id, ...words };
}

type OfEntry = { organisation: string; field: string; quote: string; correct: string };

/** What a reader suggests, as it waits. */
type Waiting = { id: string; revision: number };

/** A reader without an account suggests it. */
async function readerSuggests(given: { of: string; target: string; correct: string }): Promise<Waiting> {
  const opened = stampForm(new Date(systemClock.now().getTime() - 60_000));
  const form = correctWordsSchema.parse({ ...given, opened });
  await correctWords({ clock: systemClock, jobs }, form, { source, actor: null });
  return database().correction.findFirstOrThrow({
    where: { correct: given.correct, state: "pending" },
    select: { id: true, revision: true },
  });
}

async function accept(reviewer: string, { id, revision }: Waiting): Promise<void> {
  const accepted = { decision: "accept", id, seenRevision: revision };
  await settleCorrection(await actAs(reviewer), settleCorrectionSchema.parse(accepted));
}
