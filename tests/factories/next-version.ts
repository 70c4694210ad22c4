import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { getVersionForDesk } from "@/lib/drafts/queries";
import { startNextVersionSchema } from "@/lib/drafts/schema";
import { startNextVersion } from "@/lib/drafts/start-next-version";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "./actor";
import { anImported, confirmedAsProposed, source } from "./draft";

/** A published first version with this text (Markdown), and what comments on it need to know. */
export async function aPublishedText(text: string) {
  const made = await anImported({ text });
  await publishVersion(depsOf(made.organiser), { versionId: made.versionId, seenRevision: 1 });
  return { ...made, on: await commentedOn(made, made.versionId) };
}

type Made = Awaited<ReturnType<typeof anImported>>;

/** Where comments go, with the paragraphs by their number. */
export async function commentedOn({ at, organiser }: Pick<Made, "at" | "organiser">, versionId: string) {
  const { blocks } = await getVersionForDesk(organiser, versionId);
  const place = { consultationId: at.consultation.id, roundId: at.round.id, versionId };
  return (...numbers: string[]) => ({
    ...place,
    paragraphs: numbers.map((number) => {
      const block = blocks.find((one) => one.number === number);
      if (block === undefined) throw new Error(`There is no paragraph ${number}`);
      return { id: block.id, text: block.text };
    }),
  });
}

/** The next version imported after the one published last, its lineage confirmed as it was proposed. */
export async function anImportedNext(made: Made, text: string, slug = "rev-1"): Promise<string> {
  const deps = depsOf(made.organiser);
  const next = await importVersion(deps, source(made.draft.id, { slug, label: { en: slug }, text }));
  await confirmedAsProposed(made.organiser, next.id);
  return next.id;
}

/** The next version begun in the editor, with the words of the one before. */
export async function aBegunNext(made: Pick<Made, "draft" | "versionId">, by: Actor): Promise<string> {
  const input = startNextVersionSchema.parse({
    draftId: made.draft.id,
    previousId: made.versionId,
    slug: "rev-1",
    label: { en: "Rev.1" },
  });
  return (await startNextVersion(depsOf(by), input)).id;
}

/** Publishes a version in the revision it has now. */
export async function published(by: Actor, versionId: string): Promise<void> {
  const { revision } = await getVersionForDesk(by, versionId);
  await publishVersion(depsOf(by), { versionId, seenRevision: revision });
}
