import { readFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "@/lib/db/client";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { editParagraphsSchema, importVersionSchema } from "@/lib/drafts/schema";
import type { Deps } from "@/lib/jobs/queue";
import { readLocalised } from "@/lib/kernel/localised";
import type { ContentDraft, ContentEarlierVersion, ParagraphMark } from "../content/content-types";
import { paragraphMarks } from "../content/paragraph-marks";

/** Imports one language of a draft's text; it stays unpublished. */
export function seedVersion(
  organiser: Deps,
  draftId: string,
  draft: ContentDraft,
  language: "en" | "ar",
  translationOfId: string | null,
): Promise<string> {
  return importText(organiser, {
    draftId,
    slug: language === "en" ? draft.versionSlug : `${draft.versionSlug}-${language}`,
    label: draft.versionLabel,
    title: draft.title[language],
    language,
    translationOfId,
    ...(translationOfId === null ? {} : { translatedBy: "Demo language service" }),
    file: draft.files[language] ?? "",
  });
}

/** Imports the text that was commented on before. */
export function seedEarlierVersion(
  organiser: Deps,
  draftId: string,
  draft: ContentDraft,
  earlier: ContentEarlierVersion,
): Promise<string> {
  const { versionSlug: slug, versionLabel: label, file } = earlier;
  return importText(organiser, { draftId, slug, label, title: draft.title.en, language: "en", file });
}

type Text = { slug: string; file: string } & Record<string, unknown>;

/** Imports a Markdown file of the content as a version; the guidance gets its locks and names at once. */
export async function importText(organiser: Deps, { file, ...version }: Text): Promise<string> {
  const text = readFileSync(join(import.meta.dirname, "..", "content", file), "utf8");
  const { id } = await importVersion(organiser, importVersionSchema.parse({ ...version, format: "markdown", text }));
  if (file.startsWith("guidance")) {
    await markParagraphs(organiser, id, paragraphMarks[version.slug === "pre-draft" ? "pre-draft" : "zero-draft"]);
  }
  return id;
}

/** Locks the agreed language and gives the paragraphs their other names, as the organiser does in the editor. */
async function markParagraphs(organiser: Deps, versionId: string, known: ParagraphMark[]): Promise<void> {
  const version = await database().draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { revision: true, title: true, label: true, paragraphs: { orderBy: { position: "asc" } } },
  });
  const marks = new Map(known.map((mark) => [mark.number, mark]));
  await editParagraphs(
    organiser,
    editParagraphsSchema.parse({
      versionId,
      seenRevision: version.revision,
      title: version.title,
      label: readLocalised(version.label),
      blocks: version.paragraphs.map((paragraph) => {
        const mark = marks.get(paragraph.number ?? "");
        return {
          id: paragraph.id,
          kind: paragraph.kind,
          depth: paragraph.depth,
          text: paragraph.text,
          marker: paragraph.marker ?? "",
          locked: mark?.locked ?? false,
          aliases: mark?.aliases.join(", ") ?? "",
        };
      }),
    }),
  );
}

/** Publishes a version as it stands. */
export async function publish(organiser: Deps, versionId: string): Promise<void> {
  const { revision } = await database().draftVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { revision: true },
  });
  await publishVersion(organiser, { versionId, seenRevision: revision });
}
