import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Database } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import { cleanLine } from "@/lib/text/clean-text";
import type { Endorsed } from "./load-endorsed";
import type { PlannedSignatory } from "./schema";

/** Most names of one list, and most characters of one name. */
const most = { names: 2_000, letters: 200 } as const;

export type PlannedRow = { line: PlannedSignatory; organisationId: string | null };

export type SignatoryPlan = {
  rows: PlannedRow[] /** The same as long as nothing of it has changed. */;
  fingerprint: string;
};

/**
 * Works out what a list of signatories (CSV with the columns name, group, date) would add to a text, and adds nothing.
 * A name is looked for among the names, acronyms and aliases of the directory, whatever case and accents.
 * Refuses as invalid, beside the field `file`, what is no such list or holds too many names.
 */
export async function planSignatories(db: Database, endorsed: Endorsed, content: string): Promise<SignatoryPlan> {
  const told = readList(content);
  const found = await findOrganisations(
    db,
    told.map(({ name }) => name),
  );
  const known = await alreadyThere(db, endorsed);
  const rows = told.map(({ name, group, date }): PlannedRow => {
    const organisation = found.get(name) ?? null;
    const line = { name, group: knownGroup(group), date: knownDate(date), found: organisation?.name ?? null };
    const isOff = name === "" || name.length > most.letters || (date !== "" && line.date === null);
    const key = organisation?.id ?? fold(name);
    const isThere = known.has(key);
    if (!isOff) known.add(key);
    const kind = isOff ? "refused" : isThere ? "already" : organisation === null ? "new" : "matched";
    return { line: { kind, ...line }, organisationId: organisation?.id ?? null };
  });
  return { rows, fingerprint: sha256Hex(canonicalJson(rows)) };
}

type Told = { name: string; group: string; date: string };

const table = z.array(z.record(z.string(), z.string()));

function readList(content: string): Told[] {
  const text = content.replace(/^\uFEFF/, "").trim();
  if (text === "") throw refusal("endorsements.errors.listMissing");
  let records: Record<string, string>[];
  try {
    const options = {
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count: true,
    };
    records = table.parse(parse(text, options));
  } catch {
    throw refusal("endorsements.errors.listNotUnderstood");
  }
  if (records.length === 0 || records.some((record) => record.name === undefined)) {
    throw refusal("endorsements.errors.listNotUnderstood");
  }
  if (records.length > most.names) throw refusal("endorsements.errors.listTooLarge");
  // An apostrophe that a spreadsheet or our own export put before a formula is not part of the name.
  const cell = (value: string | undefined) => cleanLine((value ?? "").replace(/^'(?=[=+\-@\t\r])/, ""));
  return records.map(({ name, group, date }) => ({ name: cell(name), group: cell(group), date: cell(date) }));
}

function refusal(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { file: { key } } });
}

function knownGroup(told: string): string | null {
  const wanted = told.toLowerCase().replaceAll(/[\s-]+/g, "_");
  return stakeholderGroups.find((group) => group === wanted) ?? null;
}

function knownDate(told: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(told)) return null;
  const day = new Date(`${told}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== told ? null : told;
}

function fold(name: string): string {
  return name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

async function findOrganisations(db: Database, names: string[]): Promise<Map<string, { id: string; name: string }>> {
  const rows = await db.$queryRaw<{ told: string; id: string; name: string }[]>`
    SELECT DISTINCT ON (t.told) t.told, o.id::text AS id, o.name
    FROM unnest(${names}::text[]) AS t(told)
    JOIN organisation o ON o.status = 'verified' AND (
      openfloor_fold(o.name) = openfloor_fold(t.told)
      OR openfloor_fold(o.acronym) = openfloor_fold(t.told)
      OR openfloor_fold(t.told) IN (SELECT openfloor_fold(a) FROM unnest(o.aliases) AS a)
      OR openfloor_fold(t.told) IN (SELECT openfloor_fold(value) FROM jsonb_each_text(o.names)))
    WHERE t.told <> ''
    ORDER BY t.told, (openfloor_fold(o.name) = openfloor_fold(t.told)) DESC, o."createdAt"`;
  return new Map(rows.map(({ told, id, name }) => [told, { id, name }]));
}

/** Who supports the text already, or has taken it back: ids of the directory, folded names otherwise. */
async function alreadyThere(db: Database, { contributionId, versionId }: Endorsed): Promise<Set<string>> {
  const rows = await db.endorsement.findMany({
    where: { contributionId, versionId },
    select: { organisationId: true, signatoryName: true },
  });
  return new Set(rows.map(({ organisationId, signatoryName }) => organisationId ?? fold(signatoryName ?? "")));
}
