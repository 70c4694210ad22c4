import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import type { RedactedPlace } from "@/lib/redactions/cuts-by-field";
import { fieldOfFile, fileOfField } from "@/lib/redactions/file-field";
import type { ModerateContribution } from "./schema";

type Redacting = Extract<ModerateContribution, { decision: "publish_redacted" }>;

/**
 * Which files the public does not get, as places without words. What was taken out of the text may stand in a file as
 * well: one that nobody said is open is withheld for the first reason given.
 * Refuses: invalid (a file that does not stand beside this contribution).
 */
export async function placeFiles(
  tx: Transaction,
  contributionId: string,
  { redactions, openFiles }: Redacting,
): Promise<RedactedPlace[]> {
  const rows = await tx.attachment.findMany({
    where: { contributionId, removedAt: null, replacesId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const named = new Map(redactions.flatMap(({ field, reasonCode }) => pairOf(field, reasonCode)));
  const known = rows.map(({ id }) => id);
  if (![...named.keys(), ...openFiles].every((id) => known.includes(id))) {
    throw new DomainError("invalid", "moderation.errors.notDecided", {
      fields: { fileReasons: { key: "redactions.errors.fileNotThere" } },
    });
  }
  const otherwise = redactions[0]?.reasonCode ?? "";
  return known
    .filter((id) => named.has(id) || !openFiles.includes(id))
    .map((id) => ({ field: fieldOfFile(id), start: 0, length: 0, reasonCode: named.get(id) ?? otherwise }));
}

function pairOf(field: string | null, reasonCode: string): [string, string][] {
  const id = fileOfField(field ?? "");
  return id === null ? [] : [[id, reasonCode]];
}
