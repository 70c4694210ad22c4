import { countAttempt } from "@/lib/accounts/count-attempt";
import { loadAnswerableText } from "@/lib/contributions/load-answerable-text";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { keepFile } from "@/lib/files/keep-file";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { cleanLine } from "@/lib/text/clean-text";
import { forgetTable } from "./jobs";
import { planRows } from "./plan-rows";
import type { PlannedTable } from "./planned-row";
import { mediaTypes, readTable } from "./read-table";
import { keptDays } from "./schema";

/** More forms than a delegation fills in, fewer than keep a reader of files busy. */
const uploads = { act: "commenting table", attempts: 40, minutes: 60 };

export type UploadedTable = { versionId: string; language: string; fileName: string; bytes: Uint8Array };

/**
 * Reads a filled form and keeps what each row was read as, to be shown; nothing becomes a comment before it is
 * confirmed. What nobody confirms is let go after a week.
 *
 * Refuses: not_found (a text that is not public), gone (the version was replaced), forbidden (who may not answer),
 * too_many, invalid beside the field `file` (see `readTable`; also a form of another version).
 */
export async function importTable(
  { actor, clock, jobs }: Deps,
  { versionId, language, fileName, bytes }: UploadedTable,
): Promise<{ id: string }> {
  await countAttempt({ clock }, uploads, actor.personId);
  // Read before the transaction: a large file takes a second, and nobody shall wait for its locks meanwhile.
  const table = await readTable(bytes);
  if (table.versionId !== null && table.versionId !== versionId) throw otherVersion();
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const { limits, organisation, language: textLanguage } = await loadAnswerableText(tx, actor, versionId, now);
    if (limits.languages.length > 0 && !limits.languages.includes(language)) throw languageRefused();
    const paragraphs = await tx.paragraph.findMany({
      where: { versionId },
      orderBy: { position: "asc" },
      select: { id: true, kind: true, number: true, anchor: true, aliases: true, locked: true, text: true },
    });
    const terms = {
      names: await namesOf(tx, organisation?.id ?? null),
      maxWords: limits.maxWords,
      language,
      locale: actor.locale,
    };
    const rows = planRows(table, { language: textLanguage, paragraphs }, terms);
    const planned: PlannedTable = { form: table.form, language, rows };
    const made = await tx.commentingTable.create({
      data: {
        versionId,
        personId: actor.personId,
        organisationId: organisation?.id ?? null,
        fileSha256: await keepFile(tx, bytes, mediaTypes[table.kind]),
        fileName: cleanLine(fileName).slice(0, 200) || table.form,
        rows: planned,
        createdAt: now,
      },
      select: { id: true },
    });
    await jobs.enqueue(tx, forgetTable, { tableId: made.id }, { afterSeconds: keptDays * 24 * 60 * 60 });
    return made;
  });
}

function otherVersion(): DomainError {
  const key = "commenting.errors.otherVersion";
  return new DomainError("invalid", "commenting.errors.notRead", { fields: { file: { key } } });
}

function languageRefused(): DomainError {
  const key = "contributions.errors.languageNotAccepted";
  return new DomainError("invalid", "commenting.errors.notRead", { fields: { language: { key } } });
}

/** Everything that an organisation may write into the column for its name. */
async function namesOf(tx: Transaction, organisationId: string | null): Promise<string[] | null> {
  if (organisationId === null) return null;
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, acronym: true, names: true, aliases: true, country: true, slug: true },
  });
  const { name, acronym, names, aliases, country, slug } = organisation;
  const others = typeof names === "object" && names !== null ? Object.values(names) : [];
  return [name, acronym, country, slug, ...aliases, ...others].filter((word) => typeof word === "string");
}
