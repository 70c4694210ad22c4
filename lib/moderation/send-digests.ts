import { z } from "zod";
import { toLocalHour } from "@/lib/consultations/local-hour";
import { type Database, database, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob, type Jobs } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import { ownOrganisations } from "./load-moderated";
import { visibleTo } from "./policy";

/** By the hour: a digest is for an hour of the day, and every zone's hours begin on a quarter of ours at the latest. */
export const mailDigests = defineJob<Record<string, never>>({
  name: "mail-moderator-digests",
  payload: z.strictObject({}),
  every: "*/15 * * * *",
  async run(_nothing, { jobs }) {
    await sendDigests(jobs, await databaseNow(database()));
  },
});

/** Most that a digest counts; beyond it is only said that there are more. */
const mostCounted = 1_000;

/**
 * Mails to everybody who wants it at this hour of theirs what waits for them; once on each day of their zone, and
 * nothing where nothing waits.
 */
export async function sendDigests(jobs: Jobs, now: Date): Promise<void> {
  const digests = await database().moderatorDigest.findMany({
    select: { personId: true, hour: true, zone: true, sentAt: true },
  });
  for (const digest of digests) {
    const local = toLocalHour(now, digest.zone);
    if (Number(local.slice(11, 13)) !== digest.hour) continue;
    const day = local.slice(0, 10);
    if (digest.sentAt !== null && toLocalHour(digest.sentAt, digest.zone).slice(0, 10) === day) continue;
    await sendDigest(jobs, digest, { now, day });
  }
}

type At = { now: Date /** In the zone of the digest: 2026-11-22. */; day: string };

async function sendDigest(jobs: Jobs, { personId, zone }: { personId: string; zone: string }, { now, day }: At) {
  await transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { email: true, locale: true } });
    const work = await workOf(tx, personId, now);
    if (person === null || work.oldest === null) return;
    const { count } = await tx.moderatorDigest.updateMany({ where: { personId }, data: { sentAt: now } });
    if (count === 0) return;
    await queueMail(tx, jobs, {
      to: person.email,
      template: "moderator-digest",
      locale: person.locale,
      key: `moderator-digest ${personId} ${day}`,
      values: {
        waiting: work.waiting,
        overdue: work.overdue,
        proposed: work.proposed,
        oldest: work.oldest.toISOString(),
        zone,
        path: `/${person.locale}/desk/moderation`,
      },
    });
  });
}

/** What the person could decide on: not their own, nor what an organisation of theirs sent. */
async function workOf(db: Database, personId: string, now: Date) {
  const offices = await db.processRole.findMany({
    where: { personId, endedAt: null, role: "moderator" },
    select: { role: true, processId: true, draftId: true },
  });
  if (offices.length === 0) return { waiting: 0, overdue: 0, proposed: 0, oldest: null };
  const own = [...(await ownOrganisations(db, { personId }))];
  const waiting = {
    AND: [
      { submission: "submitted" as const, publication: "pending" as const },
      visibleTo({ offices }),
      { authorId: { not: personId } },
      { OR: [{ organisationId: null }, { organisationId: { notIn: own } }] },
    ],
  };
  const count = async (more: object) => {
    const rows = await db.contribution.findMany({
      where: { AND: [waiting, more] },
      take: mostCounted,
      select: { id: true },
    });
    return rows.length;
  };
  const oldest = await db.contribution.findFirst({
    where: waiting,
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { submittedAt: true },
  });
  return {
    waiting: await count({}),
    overdue: await count({ decideBy: { lt: now } }),
    proposed: await count({ proposals: { some: { state: "waiting", proposedById: { not: personId } } } }),
    oldest: oldest?.submittedAt ?? null,
  };
}
