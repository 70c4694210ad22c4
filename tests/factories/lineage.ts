import { database } from "@/lib/db/client";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { lineageMark } from "@/lib/drafts/lineage-mark";
import { publishVersion } from "@/lib/drafts/publish-version";
import { editParagraphsSchema, startNextVersionSchema } from "@/lib/drafts/schema";
import { startNextVersion } from "@/lib/drafts/start-next-version";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "./actor";
import { anImported, asShown, source } from "./draft";

export const first = `## I. Purpose

1. States should protect the services that their people depend on, in peace and in conflict alike.

2. They should notify operators of what they know. They should also publish what they learned from every incident.

3. Points of contact answer within a day.

4. This paragraph will go away, with all that it says about seabed cables.
`;
export const second = `## I. Purpose

1. Points of contact answer within a day.

2. States should protect the services that their people depend on, in peace and in conflict.

3. They should notify operators of what they know.

4. They should also publish what they learned from every incident.

5. Small teams receive support from larger ones when they ask.
`;

/** A published text, and a second one imported after it. */
export async function twoVersions(text = second) {
  const made = await anImported({ text: first });
  const deps = depsOf(made.organiser);
  await publishVersion(deps, { versionId: made.versionId, seenRevision: 1 });
  const next = await importVersion(deps, source(made.draft.id, { slug: "rev-1", label: { en: "Rev.1" }, text }));
  return { ...made, deps, nextId: next.id };
}

/** The next version begun in the editor. */
export async function begun() {
  const made = await anImported({ text: first });
  const deps = depsOf(made.organiser);
  await publishVersion(deps, { versionId: made.versionId, seenRevision: 1 });
  const input = startNextVersionSchema.parse({
    draftId: made.draft.id,
    previousId: made.versionId,
    slug: "",
    label: { en: "Rev.1" },
  });
  const { id } = await startNextVersion(deps, input);
  return { ...made, deps, nextId: id, input };
}

/** The paragraphs of a version in their order. */
export async function paragraphs(versionId: string) {
  return database().paragraph.findMany({ where: { versionId }, orderBy: { position: "asc" } });
}

/** Each row as "kind: numbers > numbers". */
export async function lineage(versionId: string): Promise<string[]> {
  const rows = await database().paragraphAlignment.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  const all = await database().paragraph.findMany({ select: { id: true, number: true } });
  const numbers = new Map(all.map(({ id, number }) => [id, number ?? "h"]));
  const shown = (ids: string[]) => ids.map((id) => numbers.get(id)).join("+");
  return rows.map(
    ({ kind, before, after, byHand }) => `${kind}: ${shown(before)} > ${shown(after)}${byHand ? " by hand" : ""}`,
  );
}

/** What the page of the lineage sends back. */
export async function markOf(versionId: string): Promise<string> {
  return lineageMark(
    await database().paragraphAlignment.findMany({ where: { versionId }, orderBy: { position: "asc" } }),
  );
}

/** The id of a paragraph. */
export async function byNumber(versionId: string, number: string): Promise<string> {
  return (await database().paragraph.findFirstOrThrow({ where: { versionId, number } })).id;
}

/** The text of a version as somebody corrects it. */
export async function edited(
  actor: Actor,
  versionId: string,
  change: (form: Awaited<ReturnType<typeof asShown>>) => void,
) {
  const form = await asShown(actor, versionId);
  change(form);
  return editParagraphs(depsOf(actor), editParagraphsSchema.parse(form));
}

/** What the program makes of the two texts. */
export const proposed = [
  "identical: h > h",
  "moved: 3 > 1",
  "edited: 1 > 2",
  "split: 2 > 3+4",
  "gone: 4 > ",
  "new:  > 5",
];
