import type { Database } from "@/lib/db/client";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import { withPartOf } from "./grouped-bodies";
import { type ImportEntry, readImportEntry } from "./import-entry";
import { type ImportFile, readImportFile } from "./import-file";
import { knownWholes } from "./import-parts";
import { readMeetings } from "./meetings";
import type { PlannedLine } from "./schema";

export type PlannedEntry = { line: PlannedLine; entry: ImportEntry | null; id: string | null };

export type ImportPlan = {
  entries: PlannedEntry[] /** The same as long as nothing of it has changed. */;
  fingerprint: string;
};

/** Works out what an import would do, and does nothing. */
export async function planImport(db: Database, file: ImportFile): Promise<ImportPlan> {
  const entries: PlannedEntry[] = [];
  const read = withPartOf(readImportFile(file)).map(readImportEntry);
  const wholes = await knownWholes(
    db,
    read.flatMap((one) => ("entry" in one ? one.entry : [])),
  );
  for (const one of read) {
    if (!("entry" in one)) entries.push(refused(one.name, one.refusedField));
    else if (one.entry.partOf?.some((whole) => !wholes.has(whole))) entries.push(refused(one.entry.name, "partOf"));
    else entries.push(await planEntry(db, one.entry));
  }
  const fingerprint = sha256Hex(canonicalJson(entries.map(({ line, entry, id }) => ({ line, entry, id }))));
  return { entries, fingerprint };
}

function refused(name: string, field: string): PlannedEntry {
  return { line: { kind: "refused", name, field }, entry: null, id: null };
}

async function planEntry(db: Database, entry: ImportEntry): Promise<PlannedEntry> {
  const known = await findKnown(db, entry);
  const { name, ignored } = entry;
  if (known === null) return { line: { kind: "create", name, ignored }, entry, id: null };
  const isSpokenFor = known._count.representations > 0 || known.status !== "verified";
  if (isSpokenFor) return { line: { kind: "kept", name }, entry: null, id: known.id };
  const { answers, wholes, ...columns } = known;
  const partOf = wholes.map(({ whole }) => whole.slug).sort();
  const stored: Record<string, unknown> = { ...columns, meetings: readMeetings(answers), partOf };
  const told: Record<string, unknown> = { name, ...entry.facts, ...(entry.partOf && { partOf: entry.partOf }) };
  const changes = Object.keys(told).filter((field) => canonicalJson(told[field]) !== canonicalJson(stored[field]));
  if (changes.length === 0) return { line: { kind: "unchanged", name }, entry: null, id: known.id };
  return { line: { kind: "update", name, ignored, changes }, entry, id: known.id };
}

/** The organisation of the same address, or else of the same name but for case and accents. */
async function findKnown(db: Database, { slug, name }: ImportEntry) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM organisation
    WHERE slug = ${slug ?? ""} OR openfloor_fold(name) = openfloor_fold(${name})
    ORDER BY (slug = ${slug ?? ""}) DESC, "createdAt" LIMIT 1`;
  const [found] = rows;
  if (found === undefined) return null;
  return db.organisation.findUnique({
    where: { id: found.id },
    select: {
      id: true,
      status: true,
      name: true,
      acronym: true,
      names: true,
      aliases: true,
      stakeholderGroup: true,
      country: true,
      address: true,
      website: true,
      topics: true,
      description: true,
      descriptionLanguage: true,
      ecosocStatus: true,
      answers: true,
      asOf: true,
      wholes: { select: { whole: { select: { slug: true } } } },
      _count: { select: { representations: { where: { status: "active" } } } },
    },
  });
}
