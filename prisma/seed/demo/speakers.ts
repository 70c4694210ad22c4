import { database } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { answerInvitation } from "@/lib/speakers/answer-invitation";
import { askForFloor } from "@/lib/speakers/ask-for-floor";
import { callSpeaker } from "@/lib/speakers/call-speaker";
import { decideStatement } from "@/lib/speakers/decide-statement";
import { handInStatement } from "@/lib/speakers/hand-in-statement";
import { invitePartner } from "@/lib/speakers/invite-partner";
import { moveList } from "@/lib/speakers/move-list";
import { askForFloorSchema, decideStatementSchema, handInStatementSchema } from "@/lib/speakers/schema";
import { settleRequest } from "@/lib/speakers/settle-request";
import { announced, hearing, open, over } from "../content/speakers";
import { actAs, type Staff } from "./people";

const minute = 60_000;

/** A hearing under way: an item that is over with its statements, one whose list is open, one that is announced. */
export async function seedSpeakers(processId: string, staff: Staff): Promise<void> {
  const now = systemClock.now().getTime();
  const startsAt = new Date(now - 90 * minute);
  const { zone, slug, title, summary } = hearing;
  const { id: areaId } = await database().area.findFirstOrThrow({
    where: { processId, slug: "norms" },
    select: { id: true },
  });
  const event = await database().event.create({
    data: {
      ...{ processId, slug, zone, title, summary, state: "published", publishedAt: new Date(now - 20_000 * minute) },
      areas: { create: [{ areaId }] },
      ...{ kind: "hearing", mode: "hybrid", startsAt, endsAt: new Date(now + 150 * minute), orderedAt: startsAt },
      ...{ access: "verified_organisations", registration: "none" },
      agenda: {
        create: [
          { position: 1, number: "1", title: over.title, list: "open", startsAt, minutes: 60 },
          { position: 2, number: "2", title: open.title, list: "open", order: "groups_alternate", minutes: 60 },
          { position: 3, number: "3", title: announced.title, list: "announced", order: "states_first", minutes: 45 },
        ],
      },
    },
    select: { agenda: { orderBy: { position: "asc" }, select: { id: true } } },
  });
  const [first, second] = event.agenda.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error("the hearing has an agenda");
  const chair = await actAs(staff.organiser);
  await seedOver(first, { chair, moderator: await actAs(staff.moderator), startsAt });
  for (const { organisation, speaker, partners, invited } of open.asked) {
    const { id } = await asks(second, organisation, speaker);
    await together(id, organisation, [...partners, ...invited], partners);
  }
}

type Acting = { chair: Deps; moderator: Deps; startsAt: Date };

async function seedOver(itemId: string, { chair, moderator, startsAt }: Acting): Promise<void> {
  let at = startsAt.getTime() + 10 * minute;
  for (const one of over.spoken) {
    const { id } = await asks(itemId, one.organisation, one.speaker, one.title);
    await together(id, one.organisation, one.partners ?? [], []);
    if (one.text !== undefined) {
      const words = { id, seenRevision: 0, language: one.language ?? "en", text: one.text };
      await handInStatement(await focalPointOf(one.organisation), handInStatementSchema.parse(words));
    }
    await together(id, one.organisation, [], one.partners ?? []);
    if (one.becomes === "not_heard") continue;
    await callSpeaker(chair, { id });
    await settleRequest(chair, { id, seenRevision: 2, outcome: "heard" });
    const times = { calledAt: new Date(at), endedAt: new Date(at + one.minutes * minute - 7_000) };
    await database().speakerRequest.update({ where: { id }, data: times, select: { id: true } });
    at += (one.minutes + 1) * minute;
    await decide(moderator, id, one.becomes);
  }
  await moveList(chair, { itemId, to: "ended" });
}

async function decide(moderator: Deps, requestId: string, becomes: string): Promise<void> {
  const statement = await database().statement.findUnique({ where: { requestId } });
  if (statement === null || (becomes !== "published" && becomes !== "refused")) return;
  const seen = { id: statement.id, seenRevision: statement.revision };
  const reason = await database().moderationReason.findFirstOrThrow({
    where: { active: true, appliesTo: { has: "refuse" } },
    orderBy: { position: "asc" },
    select: { code: true },
  });
  const decision =
    becomes === "published"
      ? { ...seen, decision: "publish" }
      : { ...seen, decision: "refuse", reasonCode: reason.code, words: "" };
  await decideStatement(moderator, decideStatementSchema.parse(decision));
}

async function asks(itemId: string, organisation: string, speaker: string, speakerTitle = "") {
  return askForFloor(await focalPointOf(organisation), askForFloorSchema.parse({ itemId, speaker, speakerTitle }));
}

/** Others are asked to be named too; some of them confirm the words as they are. */
async function together(id: string, lead: string, asked: readonly string[], confirm: readonly string[]): Promise<void> {
  for (const slug of asked) {
    const { name } = await database().organisation.findUniqueOrThrow({ where: { slug }, select: { name: true } });
    await invitePartner(await focalPointOf(lead), { id, organisation: name });
  }
  const statement = await database().statement.findUnique({ where: { requestId: id }, select: { revision: true } });
  for (const slug of confirm) {
    const partner = await database().speakerPartner.findFirstOrThrow({
      where: { requestId: id, organisation: { slug } },
      select: { id: true },
    });
    const seen = { id: partner.id, answer: "confirm" as const, seenStatement: statement?.revision ?? 0 };
    await answerInvitation(await focalPointOf(slug), seen);
  }
}

async function focalPointOf(slug: string): Promise<Deps> {
  const { personId } = await database().representation.findFirstOrThrow({
    where: { organisation: { slug }, role: "focal_point", status: "active", personId: { not: null } },
    select: { personId: true },
  });
  return actAs(personId ?? "", slug);
}
