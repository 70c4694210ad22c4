import { toLocalHour } from "@/lib/consultations/local-hour";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { lateState } from "./late-state";
import { loadRound } from "./load-round";

/** Everything about the deadline of a round that an organiser works with. Refuses not_found. */
export async function getDeadlines(actor: Actor, consultationSlug: string, roundId: string) {
  const db = database();
  const round = await loadRound(db, actor, roundId);
  if (round.consultation.slug !== consultationSlug) throw notFound();
  const [now, extensions, late, called] = await Promise.all([
    databaseNow(db),
    db.roundExtension.findMany({
      where: { roundId },
      orderBy: { extendedAt: "asc" },
      select: { id: true, oldClosesAt: true, newClosesAt: true, reason: true },
    }),
    db.lateAccess.findMany({
      where: { roundId },
      orderBy: { grantedAt: "desc" },
      take: 200,
      select: {
        id: true,
        name: true,
        email: true,
        until: true,
        reason: true,
        takenAt: true,
        endedAt: true,
        organisation: { select: { name: true } },
      },
    }),
    db.callRecipient.findMany({
      where: { roundId },
      orderBy: { organisation: { name: "asc" } },
      take: 500,
      select: {
        organisation: {
          select: {
            id: true,
            name: true,
            // A protected submission is no business of this list: that it is there would name its author.
            contributions: {
              where: { roundId, submission: "submitted", protection: "none" },
              take: 1,
              select: { id: true },
            },
          },
        },
      },
    }),
  ]);
  return {
    ...round,
    name: readLocalised(round.name),
    title: readLocalised(round.consultation.title),
    closesLocal: toLocalHour(round.closesAt, round.zone),
    extensions: extensions.map(({ reason, ...extension }) => ({ ...extension, reason: readLocalised(reason) })),
    late: late.map(({ takenAt, endedAt, organisation, ...access }) => ({
      ...access,
      organisation: organisation?.name ?? null,
      state: lateState({ takenAt, endedAt, until: access.until }, now),
    })),
    called: called.map(({ organisation: { id, name, contributions } }) => ({
      id,
      name,
      hasAnswered: contributions.length > 0,
    })),
  };
}

/** A process, and what a person wants to be told of it. */
export type NoticeOffer = { processId: string; name: Localised; wanted: boolean; languages: string[] };

/** Every public process with the person's choice. */
export async function listNoticeOffers(actor: Actor): Promise<NoticeOffer[]> {
  const processes = await database().process.findMany({
    where: { status: "published" },
    orderBy: { publishedAt: "desc" },
    take: 100,
    select: {
      id: true,
      name: true,
      noticeChoices: { where: { personId: actor.personId }, select: { languages: true } },
    },
  });
  return processes.map(({ id, name, noticeChoices: [choice] }) => ({
    processId: id,
    name: readLocalised(name),
    wanted: choice !== undefined,
    languages: choice?.languages ?? [],
  }));
}
