import { decideAppeal } from "@/lib/appeals/decide-appeal";
import { fileAppeal } from "@/lib/appeals/file-appeal";
import { replyToAppeal } from "@/lib/appeals/reply-to-appeal";
import { decideAppealSchema, fileAppealSchema, replyToAppealSchema } from "@/lib/appeals/schema";
import { database } from "@/lib/db/client";
import { type Clock, systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { reportContribution } from "@/lib/reports/report-contribution";
import { hideContributionSchema, reportContributionSchema } from "@/lib/reports/schema";
import type { ContentDispute } from "../content/content-types";
import { focalPointOf, personId, seedComments, seenRevision } from "./comments";
import { actAs, type Staff } from "./people";

/** How long the reader of the demonstration had the form open. */
const minute = 60_000;

/** Comments that were reported, hidden or complained of, each with what followed. */
export async function seedDisputes(disputes: ContentDispute[], staff: Staff): Promise<void> {
  const ids = await seedComments(
    disputes.map(({ comment }) => comment),
    staff,
  );
  for (const dispute of disputes) {
    const id = ids.get(dispute.comment);
    if (id !== undefined) await seedDispute(id, dispute, staff);
  }
}

async function seedDispute(id: string, { comment, report, hide, appeal }: ContentDispute, staff: Staff): Promise<void> {
  const moderator = await actAs(staff.moderator);
  if (report !== undefined) await seedReport(id, report, systemClock);
  if (hide !== undefined) {
    const seen = await seenRevision(id);
    await hideContribution(moderator, hideContributionSchema.parse({ ...seen, ...hide }));
  }
  if (appeal === undefined) return;
  const focalPoint = await actAs(await personId(focalPointOf(comment.organisation)), comment.organisation);
  const filed = { contributionId: id, words: appeal.words, language: comment.language, public: true };
  const { appealId } = await fileAppeal(focalPoint, fileAppealSchema.parse(filed));
  const { reply, outcome, decision } = appeal;
  if (reply !== undefined) {
    await replyToAppeal(moderator, replyToAppealSchema.parse({ ...(await seenAppeal(appealId)), words: reply }));
  }
  if (outcome === undefined) return;
  const decided = { ...(await seenAppeal(appealId)), outcome, words: decision, fit: true };
  await decideAppeal(await actAs(staff.organiser), decideAppealSchema.parse(decided));
}

async function seedReport(id: string, report: { reasonCode: string; words: string }, clock: Clock): Promise<void> {
  const { reference } = await database().contribution.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  const opened = stampForm(new Date(clock.now().getTime() - minute));
  const input = reportContributionSchema.parse({ reference, ...report, language: "en", opened });
  await reportContribution({ clock }, input, { source: "192.0.2.7", actor: null });
}

async function seenAppeal(id: string): Promise<{ id: string; seenRevision: number }> {
  const { revision } = await database().appeal.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  return { id, seenRevision: revision };
}
