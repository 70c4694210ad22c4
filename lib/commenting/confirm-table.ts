import { keepDrafts } from "@/lib/contributions/keep-drafts";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { isReady, lockTable, refuseExpired } from "./load-table";
import type { PlannedRow } from "./planned-row";
import { rowKey } from "./row-key";
import type { ConfirmTable } from "./schema";

/**
 * Makes drafts of the rows that were shown, all or none, each once however often it is confirmed. Rows with something
 * against them are left out, which has to be said; rows that name another organisation only become comments of the
 * one acted for where that is said.
 *
 * Refuses: not_found (somebody else's table), gone (it waited too long, or the version was replaced), invalid beside
 * `leaveOut`, conflict where no row is left; and as `keepDrafts` does.
 */
export function confirmTable(
  { actor }: Pick<Deps, "actor">,
  input: ConfirmTable,
): Promise<{ id: string; versionId: string }> {
  return transaction(async (tx) => {
    const table = await lockTable(tx, actor, input.tableId);
    // A doubled click makes its drafts once and is no mistake.
    if (table.confirmedAt !== null) return { id: table.id, versionId: table.versionId };
    const now = await databaseNow(tx);
    refuseExpired(table, now);
    const rows = table.rows.filter(isReady).filter(({ foreign }) => !foreign || input.takeOver === "yes");
    if (table.rows.some((row) => !isReady(row)) && input.leaveOut !== "yes") throw leaveOutMissing();
    if (rows.length === 0) throw new DomainError("conflict", "commenting.errors.nothingLeft");
    const comments = rows.map((row) => toComment(row, table));
    await keepDrafts(tx, actor, table.versionId, comments, now);
    await tx.commentingTable.update({ where: { id: table.id }, data: { confirmedAt: now }, select: { id: true } });
    return { id: table.id, versionId: table.versionId };
  });
}

function leaveOutMissing(): DomainError {
  const key = "commenting.errors.leaveOutMissing";
  return new DomainError("invalid", "commenting.errors.notConfirmed", { fields: { leaveOut: { key } } });
}

/** A row as a composer would have sent it. */
function toComment(row: PlannedRow, table: { id: string; versionId: string; language: string }) {
  const { targets, stance, proposedText, addPosition, changeNote } = row;
  return {
    versionId: table.versionId,
    paragraphId: targets[0]?.id,
    also: targets.slice(1).map(({ id }) => id),
    draftKey: rowKey(table.id, row.row),
    type: row.type,
    stance: stance ?? undefined,
    language: table.language,
    bodyPlain: row.body,
    proposedText: stance === "change" ? (proposedText ?? undefined) : undefined,
    newParagraph: stance === "add" ? (proposedText ?? undefined) : undefined,
    addPosition: addPosition ?? undefined,
    changeNote: changeNote ?? undefined,
  };
}
