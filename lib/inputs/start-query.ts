import { roundWindow } from "@/lib/consultations/window";
import { answerSubject } from "@/lib/contributions/answer-subject";
import { loadActingOrganisation } from "@/lib/contributions/load-commented-text";
import { mayAnswer, ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lateUntil } from "@/lib/deadlines/late-access-for";
import { publishedEvent } from "@/lib/events/published-event";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { currentTemplate } from "@/lib/templates/current-template";
import type { TemplateView } from "@/lib/templates/template-view";

/** What somebody sees before they begin a written input. */
export type InputStart = {
  consultation: { slug: string; title: Localised; conditions: Localised };
  round: {
    id: string;
    name: Localised;
    state: "not_yet_open" | "open" | "closing_soon" | "closed";
    opensAt: Date;
    closesAt: Date;
    zone: string;
    languages: string[];
    maxFiles: number;
    allowsJoint: boolean;
  };
  /** Until when this side may still submit, after the closing hour, by leave it took up; null without. */
  lateUntil: Date | null;
  /** Null where the round asks nothing of this actor's group, or takes no written inputs. */
  template: TemplateView | null;
  mayAnswer: boolean;
  /** Address of the process to which one's organisation is not accredited though the round asks for it; null otherwise. */
  accreditTo: string | null;
  /** Inputs of one's own side in this round that are not submitted yet, the latest change first. */
  drafts: { id: string; title: string; author: string | null; words: number; updatedAt: Date }[];
  /** The session at which it would be filed; null for none. */
  event: { id: string; title: Localised } | null;
};

/**
 * The start of an input in a round. A round of a consultation that is not public does not exist (not_found).
 * @param eventSlug the session at which it is to be filed; one that is none of the consultation is passed over.
 */
export async function readInputStart(actor: Actor, roundId: string, eventSlug?: string): Promise<InputStart> {
  const db = database();
  const round = await db.round.findFirst({
    where: { id: roundId, consultation: { status: { not: "draft" } } },
    select: {
      id: true,
      name: true,
      opensAt: true,
      closesAt: true,
      zone: true,
      languages: true,
      maxFiles: true,
      allowsJoint: true,
      acceptsInputs: true,
      eligibility: true,
      stakeholderGroups: true,
      consultationId: true,
      consultation: { select: { slug: true, title: true, conditions: true, process: { select: { slug: true } } } },
    },
  });
  if (round === null) throw notFound();
  const organisation = await loadActingOrganisation(db, actor);
  const template = round.acceptsInputs
    ? await currentTemplate(db, roundId, organisation?.stakeholderGroup ?? null)
    : null;
  const { consultation } = round;
  const answering = await answerSubject(db, round, organisation);
  const now = await databaseNow(db);
  const { state } = roundWindow(round, now);
  const speaker = { organisationId: organisation?.id ?? null, authorId: actor.personId };
  return {
    consultation: {
      slug: consultation.slug,
      title: readLocalised(consultation.title),
      conditions: readLocalised(consultation.conditions),
    },
    round: { ...round, name: readLocalised(round.name), state },
    lateUntil: state === "closed" ? await lateUntil(db, speaker, round.id, now) : null,
    template,
    mayAnswer: mayAnswer(actor, answering),
    accreditTo: answering.isAccredited === false ? consultation.process.slug : null,
    drafts: await findDrafts(actor, roundId),
    event: eventSlug === undefined ? null : await findEvent(eventSlug, round.consultationId),
  };
}

async function findEvent(slug: string, consultationId: string): Promise<InputStart["event"]> {
  const found = await database().event.findFirst({
    where: { AND: [publishedEvent(), { slug, consultationId }] },
    select: { id: true, title: true },
  });
  return found === null ? null : { id: found.id, title: readLocalised(found.title) };
}

async function findDrafts(actor: Actor, roundId: string): Promise<InputStart["drafts"]> {
  const rows = await database().contribution.findMany({
    where: {
      roundId,
      kind: "input",
      submission: { in: ["draft", "awaiting_approval", "collecting_signatures"] },
      organisationId: actor.organisation?.id ?? null,
      AND: [ownSide(actor)],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 20,
    select: {
      id: true,
      updatedAt: true,
      author: { select: { name: true } },
      input: { select: { title: true, words: true } },
    },
  });
  return rows.map(({ id, updatedAt, author, input }) => ({
    ...{ id, updatedAt },
    author: author.name,
    title: input?.title ?? "",
    words: input?.words ?? 0,
  }));
}
