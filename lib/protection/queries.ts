import { toLocalHour } from "@/lib/consultations/local-hour";
import { mayWithOwn, ownSide } from "@/lib/contributions/own-side";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { ProtectionName } from "./schema";

/** How the name behind a contribution of one's own side is kept, and what may be chosen instead. */
export type OwnProtection = {
  id: string;
  revision: number;
  kind: "comment" | "input";
  reference: string | null;
  protection: ProtectionName;
  pseudonym: string | null;
  /** Local hour in the zone of the round (ISO 8601 without offset), or empty. */
  embargo: string;
  zone: string;
  /** Null while nothing was agreed to. */
  consentedAt: Date | null;
  /** When text and name were removed; null while they are there. */
  removedAt: Date | null;
  /** How often one of the few has looked at the name. */
  looks: number;
  allows: Record<ProtectionName, boolean>;
  /** Several names stand under it, and those are public. */
  joint: boolean;
  mayEdit: boolean;
  consultation: { slug: string; title: Localised };
};

/** For everybody else there is nothing at this id (not_found). */
export async function readOwnProtection(actor: Actor, id: string): Promise<OwnProtection> {
  const row = await database().contribution.findFirst({
    where: { id, ...ownSide(actor) },
    select: {
      id: true,
      revision: true,
      kind: true,
      reference: true,
      submission: true,
      authorId: true,
      organisationId: true,
      protection: true,
      pseudonym: true,
      embargoUntil: true,
      organisation: { select: { id: true, status: true } },
      consultation: { select: { slug: true, title: true } },
      round: { select: { zone: true, allowsPseudonym: true, allowsConfidential: true } },
      input: {
        select: {
          joint: true,
          signatures: { where: { state: { notIn: ["declined", "withdrawn"] } }, select: { id: true }, take: 1 },
        },
      },
      protectedSubmission: { select: { consentedAt: true, removedAt: true } },
      _count: { select: { identityLooks: true } },
    },
  });
  if (row === null) throw notFound();
  const { round, input, embargoUntil, consultation } = row;
  return {
    id: row.id,
    revision: row.revision,
    kind: row.kind,
    reference: row.reference,
    protection: row.protection,
    pseudonym: row.pseudonym,
    embargo: embargoUntil === null ? "" : toLocalHour(embargoUntil, round.zone),
    zone: round.zone,
    consentedAt: row.protectedSubmission?.consentedAt ?? null,
    removedAt: row.protectedSubmission?.removedAt ?? null,
    looks: row._count.identityLooks,
    allows: { none: true, pseudonym: round.allowsPseudonym, confidential: round.allowsConfidential },
    joint: input !== null && (input.joint || input.signatures.length > 0),
    mayEdit: mayWithOwn(actor, row).edit,
    consultation: { slug: consultation.slug, title: readLocalised(consultation.title) },
  };
}

/** Whether a round lets the name behind a contribution be kept back. */
export async function allowsProtection(roundId: string): Promise<boolean> {
  const round = await database().round.findFirst({
    where: { id: roundId, OR: [{ allowsPseudonym: true }, { allowsConfidential: true }] },
    select: { id: true },
  });
  return round !== null;
}
