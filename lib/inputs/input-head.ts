import { roundWindow } from "@/lib/consultations/window";
import { lastReturn, type ModeratorsWords } from "@/lib/contributions/last-return";
import { type MayWithOwn, mayWithOwn, ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { lateUntil } from "@/lib/deadlines/late-access-for";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** What stands above every page of an input of one's own side, and decides which of these pages there are. */
export type InputHead = {
  id: string;
  revision: number;
  title: string;
  language: string;
  joint: boolean;
  words: number;
  submission: "draft" | "awaiting_approval" | "collecting_signatures" | "submitted" | "withdrawn";
  publication: "none" | "pending" | "published" | "published_redacted" | "refused" | "returned";
  reference: string | null;
  /** Of the latest receipt; null until there is one. */
  trackingNumber: string | null;
  /** Null for a person who speaks for themselves. */
  organisation: string | null;
  author: string | null;
  /** The focal point's note where a handed-over draft came back; null when none. */
  returnNote: string | null;
  /** Why a moderator sent it back; null when none did. */
  returned: ModeratorsWords | null;
  consultation: { slug: string; title: Localised };
  round: {
    id: string;
    name: Localised;
    state: "not_yet_open" | "open" | "closing_soon" | "closed";
    opensAt: Date;
    closesAt: Date;
    zone: string;
    languages: string[];
    allowsJoint: boolean;
    allowsPseudonym: boolean;
    allowsConfidential: boolean;
    maxFiles: number;
  };
  /** Until when it may still be submitted, after the closing hour, by leave its side took up; null without. */
  lateUntil: Date | null;
  /** Whether it was received late. */
  late: boolean;
  /** Whether it is, or will be, received in confidence: nobody moderates it. */
  confidential: boolean;
  may: MayWithOwn;
};

const selected = {
  id: true,
  revision: true,
  language: true,
  submission: true,
  publication: true,
  reference: true,
  late: true,
  protection: true,
  returnNote: true,
  authorId: true,
  organisationId: true,
  organisation: { select: { id: true, name: true, status: true } },
  author: { select: { name: true } },
  consultation: { select: { slug: true, title: true } },
  input: { select: { title: true, joint: true, words: true } },
  receipts: { select: { trackingNumber: true }, orderBy: { receivedAt: "desc" }, take: 1 },
  round: {
    select: {
      id: true,
      name: true,
      opensAt: true,
      closesAt: true,
      zone: true,
      languages: true,
      allowsJoint: true,
      allowsPseudonym: true,
      allowsConfidential: true,
      maxFiles: true,
    },
  },
} as const;

/** The head of an input of the actor's side; for everybody else there is nothing at this id (not_found). */
export async function readInputHead(actor: Actor, id: string): Promise<InputHead> {
  const db = database();
  const row = await db.contribution.findFirst({
    where: { id, kind: "input", ...ownSide(actor) },
    select: selected,
  });
  if (row === null || row.input === null) throw notFound();
  const { input, organisation, consultation, round, receipts, author, authorId, organisationId, protection, ...head } =
    row;
  const now = await databaseNow(db);
  const { state } = roundWindow(round, now);
  return {
    ...head,
    ...input,
    trackingNumber: receipts[0]?.trackingNumber ?? null,
    organisation: organisation?.name ?? null,
    author: author.name,
    returned: row.publication === "returned" ? await lastReturn(db, id) : null,
    consultation: { slug: consultation.slug, title: readLocalised(consultation.title) },
    round: { ...round, name: readLocalised(round.name), state },
    lateUntil: state === "closed" ? await lateUntil(db, { authorId, organisationId }, round.id, now) : null,
    confidential: protection === "confidential",
    may: mayWithOwn(actor, { ...head, authorId, organisationId, organisation }),
  };
}
