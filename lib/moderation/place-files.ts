import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import type { RedactedPlace } from "@/lib/redactions/cuts-by-field";
import { fieldOfFile, fileOfField } from "@/lib/redactions/file-field";
import { refuseWordsInKept } from "@/lib/redactions/refuse-words-in-files";
import type { ModerateContribution } from "./schema";

type Redacting = Extract<ModerateContribution, { decision: "publish_redacted" }>;

/**
 * Which files the public does not get, as places without words. What was taken out of the text may stand in a file as
 * well: one that nobody said is open is withheld for the first reason given, and a copy that was put in its place is read instead.
 * Refuses: invalid (a file that does not stand beside this contribution; words that are taken out wherever they stand,
 * and stand in a file or a copy that the public is to get).
 */
export async function placeFiles(
  tx: Transaction,
  contributionId: string,
  { redactions, openFiles }: Redacting,
): Promise<RedactedPlace[]> {
  const rows = await tx.attachment.findMany({
    where: { contributionId, removedAt: null, replacesId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, replacedBy: { select: { id: true } } },
  });
  const named = new Map(redactions.flatMap(({ field, reasonCode }) => pairOf(field, reasonCode)));
  const known = rows.map(({ id }) => id);
  if (![...named.keys(), ...openFiles].every((id) => known.includes(id))) {
    throw new DomainError("invalid", "moderation.errors.notDecided", {
      fields: { fileReasons: { key: "redactions.errors.fileNotThere" } },
    });
  }
  await refuseWordsInKept(tx, everywhere(redactions), [
    ...openFiles,
    ...rows.flatMap(({ id, replacedBy }) => (named.has(id) || !openFiles.includes(id) ? (replacedBy?.id ?? []) : [])),
  ]);
  const otherwise = redactions[0]?.reasonCode ?? "";
  return known
    .filter((id) => named.has(id) || !openFiles.includes(id))
    .map((id) => ({ field: fieldOfFile(id), start: 0, length: 0, reasonCode: named.get(id) ?? otherwise }));
}

/** Words that are meant wherever they stand; of others only one place is. */
function everywhere(redactions: Redacting["redactions"]): string[] {
  return redactions.filter(({ field, start }) => field === null && start === null).map(({ quote }) => quote);
}

function pairOf(field: string | null, reasonCode: string): [string, string][] {
  const id = fileOfField(field ?? "");
  return id === null ? [] : [[id, reasonCode]];
}
