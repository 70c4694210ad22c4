import { database } from "@/lib/db/client";
import { keptComparison } from "@/lib/drafts/comparison";
import { confirmLineage } from "@/lib/drafts/confirm-lineage";
import { importVersion } from "@/lib/drafts/import-version";
import { lineageMark } from "@/lib/drafts/lineage-mark";
import { publishVersion } from "@/lib/drafts/publish-version";
import { importVersionSchema } from "@/lib/drafts/schema";
import type { Deps } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { AlignedInput } from "@/lib/text/alignment/alignment";
import { compareTexts } from "@/lib/text/alignment/compare-texts";
import { importMarkdown } from "@/lib/text/import-markdown";
import { type ChangingText, changingText, scripts } from "./changing-text";
import { kilobytes, ms } from "./figures";
import { type Measured, measure } from "./measure";
import { table } from "./report";

const sizes = [100, 1_000, 1_500, 10_000];
/** Above this a text is longer than an import takes; what remains is measured on paragraphs that are there. */
const largestImport = 1_500;

/**
 * Import, alignment and comparison of two versions of 100, 1,000, 1,500 and 10,000 paragraphs, a tenth or all of them
 * edited: the median time and the most memory. Needs a connected, migrated database and leaves its texts in it.
 * Answers a Markdown table.
 */
export async function benchVersions(onProgress: (sentence: string) => void = console.log): Promise<string> {
  const rows = new Map<string, string[]>();
  const note = (name: string, cell: string) => rows.set(name, [...(rows.get(name) ?? []), cell]);
  for (const size of sizes) {
    onProgress(`Versions: ${size} paragraphs`);
    const repeats = size > 1_500 ? 1 : 3;
    for (const language of scripts) {
      const tenth = sides(changingText(size, 10, language));
      const align = () => alignParagraphs(tenth.before, tenth.after, language);
      note(`alignment, a tenth edited (${language})`, cell(await measure(align, repeats)));
    }
    const all = sides(changingText(size, 91));
    note(
      "alignment, nearly all edited (en)",
      cell(await measure(() => alignParagraphs(all.before, all.after, "en"), repeats)),
    );
    const tenth = sides(changingText(size, 10));
    note(
      "comparison with redlines, a tenth edited",
      cell(await measure(() => compareTexts(tenth.before, tenth.after, "en"), repeats)),
    );
    note(
      "comparison with redlines, nearly all edited",
      cell(await measure(() => compareTexts(all.before, all.after, "en"), repeats)),
    );
    if (size <= largestImport) await measureStored(changingText(size, 10), note);
  }
  const cells = [...rows].map(([name, measured]) => [
    name,
    ...measured,
    ...sizes.slice(measured.length).map(() => "–"),
  ]);
  return table(["Two versions", ...sizes.map((size) => `${size.toLocaleString("en")} paragraphs`)], cells);
}

/** The way of a text through the commands, once each: they write. */
async function measureStored(text: ChangingText, note: (name: string, cell: string) => void): Promise<void> {
  const [first, next] = [text.before, text.after].map((paragraphs) => paragraphs.join("\n\n"));
  note("reading Markdown", cell(await measure(() => importMarkdown(first ?? ""), 3)));
  const { deps, draftId } = await aDraft();
  const one = await once(() => importVersion(deps, importInput(draftId, "first", first ?? "")));
  note("import of the first version", cell(one));
  await publishVersion(deps, { versionId: one.result.id, seenRevision: 1 });
  const two = await once(() => importVersion(deps, importInput(draftId, "next", next ?? "")));
  note("import of the next version with its lineage", cell(two));
  const versionId = two.result.id;
  const lineage = await database().paragraphAlignment.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  note(
    "confirming the lineage",
    cell(await once(() => confirmLineage(deps, { versionId, seen: lineageMark(lineage) }))),
  );
  await publishVersion(deps, { versionId, seenRevision: 1 });
  note("comparison, computed and kept", cell(await once(() => keptComparison(one.result.id, versionId))));
  note("comparison, as it is kept", cell(await measure(() => keptComparison(one.result.id, versionId), 3)));
  const [kept] = await database().$queryRaw<{ bytes: number }[]>`
    SELECT octet_length(result::text) AS bytes FROM comparison WHERE "toId" = ${versionId}::uuid`;
  note("size of what is kept", kilobytes(kept?.bytes ?? 0));
}

function importInput(draftId: string, slug: string, text: string) {
  const given = { draftId, slug, label: { en: slug }, title: "Measured", language: "en", format: "markdown", text };
  return importVersionSchema.parse(given);
}

async function once<Result>(work: () => Promise<Result>): Promise<Measured & { result: Result }> {
  const results: { result: Result }[] = [];
  const measured = await measure(async () => results.push({ result: await work() }), 1);
  const [made] = results;
  if (made === undefined) throw new Error("the work was not done");
  return { ...measured, ...made };
}

function sides({ before, after }: ChangingText): { before: AlignedInput[]; after: AlignedInput[] } {
  const side = (texts: string[], prefix: string) =>
    texts.map((text, index): AlignedInput => {
      return { id: `${prefix}${index}`, kind: "paragraph", depth: 0, number: String(index + 1), text };
    });
  return { before: side(before, "o"), after: side(after, "n") };
}

/** A draft in a consultation of its own, and an organiser whose jobs nobody does. */
async function aDraft(): Promise<{ deps: Deps; draftId: string }> {
  const db = database();
  const name = newId().slice(0, 8);
  const person = await db.person.create({ data: { email: `${name}@bench.example`, name: "Organiser" } });
  const process = await db.process.create({ data: { slug: `p-${name}`, code: `P${name}`, name: { en: "Process" } } });
  const consultation = await db.consultation.create({
    data: { processId: process.id, slug: `c-${name}`, title: { en: "Consultation" } },
  });
  const draft = await db.draft.create({
    data: { consultationId: consultation.id, slug: "text", title: { en: "Text" } },
  });
  const actor: Deps["actor"] = {
    ...{ personId: person.id, email: person.email, name: person.name, locale: "en", sessionId: newId() },
    ...{ administrator: false, organisation: null },
    offices: [{ role: "organiser", processId: process.id, draftId: null }],
  };
  return { deps: { actor, clock: systemClock, jobs: { enqueue: async () => undefined } }, draftId: draft.id };
}

function cell({ milliseconds, heap }: Measured): string {
  return `${ms(milliseconds)}, ${(heap / 1e6).toFixed(heap < 1e7 ? 1 : 0)} MB`;
}
