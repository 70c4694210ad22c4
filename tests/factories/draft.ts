import { database } from "@/lib/db/client";
import { confirmLineage } from "@/lib/drafts/confirm-lineage";
import { createDraft } from "@/lib/drafts/create-draft";
import { importVersion } from "@/lib/drafts/import-version";
import { lineageMark } from "@/lib/drafts/lineage-mark";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { createDraftSchema, importVersionSchema } from "@/lib/drafts/schema";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "./actor";
import { aConsultation, anOfficer } from "./consultation";

/** Headings, three levels of paragraphs and two footnotes. */
export const markdown = `# Guidance

## I. Purpose

1. States should act.[^1] With *care*.

2. They should:

    (a) notify operators;

    (b) report, that is:

        (i) to the public;

        (ii) to one another.[^2]

## II. Norm

3. The agreed norm.

[^1]: See A/75/816.
[^2]: Through points of contact.
`;

/** A draft without any text, and its organiser. */
export async function aDraft() {
  const at = await aConsultation.open();
  const organiser = await anOfficer.organising(at);
  const draft = await createDraft(
    depsOf(organiser),
    createDraftSchema.parse({
      consultationId: at.consultation.id,
      slug: "guidance",
      symbol: "",
      title: { en: "Guidance on norms" },
    }),
  );
  return { at, organiser, draft };
}

/** What the import form would send. */
export const source = (draftId: string, given: object = {}) =>
  importVersionSchema.parse({
    draftId,
    slug: "zero-draft",
    label: { en: "Zero draft" },
    title: "",
    language: "en",
    format: "markdown",
    text: markdown,
    ...given,
  });

/** A version of the text above, not published. */
export async function anImported(given: object = {}) {
  const made = await aDraft();
  const { id } = await importVersion(depsOf(made.organiser), source(made.draft.id, given));
  return { ...made, versionId: id };
}

/** Confirms the lineage of a version as it is proposed, as its page would. */
export async function confirmedAsProposed(actor: Actor, versionId: string): Promise<void> {
  const rows = await database().paragraphAlignment.findMany({ where: { versionId }, orderBy: { position: "asc" } });
  await confirmLineage(depsOf(actor), { versionId, seen: lineageMark(rows) });
}

/** What the correction page would send back without a change. */
export async function asShown(actor: Actor, versionId: string) {
  const version = await getVersionForDesk(actor, versionId);
  return {
    versionId,
    seenRevision: version.revision,
    title: version.title,
    label: version.label,
    numbering: version.numbering,
    blocks: version.blocks.map((block) => ({
      id: block.id,
      kind: block.kind,
      depth: block.depth,
      marker: block.marker,
      text: block.text,
      aliases: block.aliases.join(", "),
      locked: block.locked,
    })),
    footnotes: version.footnotes,
  };
}
