import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { submissionLifecycle } from "./lifecycle";
import { contributionPolicy } from "./policy";

/** A contribution of the actor's own side, as far as it matters for what stands beside its text. */
export type OwnStanding = {
  id: string;
  roundId: string;
  /** The text that a comment is on; null for an input. */
  versionId: string | null;
  /** Whether the actor may change it now: a draft, and theirs to write on. */
  mayWrite: boolean;
};

/** Refuses as not_found what belongs to another side. */
export async function readOwnStanding(actor: Actor, id: string): Promise<OwnStanding> {
  const row = await database().contribution.findUnique({
    where: { id },
    select: {
      id: true,
      roundId: true,
      versionId: true,
      authorId: true,
      organisationId: true,
      submission: true,
      organisation: { select: { id: true, status: true } },
    },
  });
  if (row === null || !contributionPolicy.readOwn(actor, row)) throw notFound();
  const mayWrite = contributionPolicy.edit(actor, row) && submissionLifecycle.can("edit", row.submission);
  return { id: row.id, roundId: row.roundId, versionId: row.versionId, mayWrite };
}
