import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { readLocalised } from "@/lib/kernel/localised";
import { numberParagraphs, resolveReference } from "@/lib/text/paragraph-numbers";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { doubtfulRows } from "./doubtful-rows";
import { versionLifecycle } from "./lifecycle";
import { type DraftSubject, draftPolicy } from "./policy";
import { readStoredContent } from "./stored-content";

/** One draft with its versions, and what the reader may do. */
export async function getDraftForDesk(actor: Actor, draftId: string) {
  const row = await database().draft.findUnique({
    where: { id: draftId },
    select: {
      id: true,
      slug: true,
      symbol: true,
      title: true,
      revision: true,
      consultation: { select: { id: true, slug: true, title: true, processId: true, status: true } },
      versions: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          slug: true,
          label: true,
          title: true,
          language: true,
          status: true,
          revision: true,
          translationOfId: true,
          previousId: true,
          lineageConfirmedAt: true,
          publishedAt: true,
          _count: { select: { paragraphs: true, alignments: { where: doubtfulRows } } },
        },
      },
    },
  });
  if (row === null) throw notFound();
  const subject = { id: row.id, processId: row.consultation.processId };
  if (!draftPolicy.seeUnpublished(actor, subject)) throw notFound();
  return {
    ...row,
    title: readLocalised(row.title),
    consultation: { ...row.consultation, title: readLocalised(row.consultation.title) },
    versions: row.versions.map(({ _count, ...version }) => ({
      ...version,
      label: readLocalised(version.label),
      blocks: _count.paragraphs,
      /** Rows of its lineage that want a look. */
      doubtful: _count.alignments,
      may: mayWithVersion(actor, subject, version, row.versions),
    })),
    may: { edit: draftPolicy.edit(actor, subject), publish: draftPolicy.publish(actor, subject) },
  };
}

type ListedVersion = {
  id: string;
  status: "draft" | "published" | "superseded" | "final";
  language: string;
  translationOfId: string | null;
  previousId: string | null;
  publishedAt: Date | null;
};

/** What the reader may do with one of the versions of a draft, as its state allows. */
function mayWithVersion(actor: Actor, draft: DraftSubject, version: ListedVersion, all: ListedVersion[]) {
  const isOriginal = version.translationOfId === null;
  const latest = latestOf(all, version.language);
  return {
    edit: versionLifecycle.can("publish", version.status) && draftPolicy.editParagraphs(actor, draft),
    publish: versionLifecycle.can("publish", version.status) && draftPolicy.publish(actor, draft),
    adopt: isOriginal && versionLifecycle.can("adopt", version.status) && draftPolicy.publish(actor, draft),
    startNext: latest?.id === version.id && draftPolicy.startNext(actor, draft),
    /** Whether it goes on from a text that is no longer the last one. */
    outdated: version.status === "draft" && version.previousId !== null && version.previousId !== latest?.id,
  };
}

/** As `latestText`, among versions that were read. */
function latestOf(versions: ListedVersion[], language: string): ListedVersion | undefined {
  return versions
    .filter((one) => one.language === language && one.translationOfId === null && one.status !== "draft")
    .sort((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0))[0];
}

/** A block as the correction page shows it. */
export type CorrectableBlock = {
  id: string;
  kind: "heading" | "paragraph";
  depth: number;
  marker: string | null;
  number: string | null;
  locked: boolean;
  /** Names that people gave it, without those that its number gives. */
  aliases: string[];
  content: InlineNode[];
  text: string;
};

export type StoredWarning = { key: string; values: Record<string, string | number>; block: number | null };

export type VersionForDesk = Awaited<ReturnType<typeof getVersionForDesk>>;

/** One version with its whole text, to be corrected and published, or to be looked at once it is frozen. */
export async function getVersionForDesk(actor: Actor, versionId: string) {
  const row = await database().draftVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      slug: true,
      label: true,
      title: true,
      language: true,
      status: true,
      revision: true,
      numbering: true,
      translationOfId: true,
      translationMark: true,
      translationEngine: true,
      translatedBy: true,
      previousId: true,
      lineageConfirmedAt: true,
      sourceSha256: true,
      sourceName: true,
      warnings: true,
      publishedAt: true,
      draft: {
        select: {
          id: true,
          slug: true,
          title: true,
          symbol: true,
          consultation: { select: { id: true, slug: true, title: true, processId: true } },
        },
      },
      paragraphs: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          kind: true,
          depth: true,
          marker: true,
          number: true,
          locked: true,
          aliases: true,
          content: true,
          text: true,
        },
      },
      footnotes: { orderBy: { number: "asc" }, select: { number: true, text: true } },
    },
  });
  if (row === null) throw notFound();
  const subject = { id: row.draft.id, processId: row.draft.consultation.processId };
  if (!draftPolicy.seeUnpublished(actor, subject)) throw notFound();
  const numbered = numberParagraphs(row.paragraphs, row.numbering);
  const { paragraphs, warnings, ...version } = row;
  return {
    ...version,
    label: readLocalised(row.label),
    draft: {
      ...row.draft,
      title: readLocalised(row.draft.title),
      consultation: { ...row.draft.consultation, title: readLocalised(row.draft.consultation.title) },
    },
    blocks: paragraphs.map(
      (block, index): CorrectableBlock => ({
        ...block,
        content: readStoredContent(block.content, block.text),
        aliases: block.aliases.filter((alias) => numbered[index]?.aliases.includes(alias) !== true),
      }),
    ),
    warnings: readWarnings(warnings),
    may: {
      edit: draftPolicy.editParagraphs(actor, subject) && row.status === "draft",
      replace: draftPolicy.importVersion(actor, subject) && row.status === "draft",
      publish: draftPolicy.publish(actor, subject) && row.status === "draft",
      mark: draftPolicy.publish(actor, subject) && row.translationOfId !== null,
      adopt:
        draftPolicy.publish(actor, subject) &&
        row.translationOfId === null &&
        versionLifecycle.can("adopt", row.status),
    },
  };
}

function readWarnings(stored: unknown): StoredWarning[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown): StoredWarning[] => {
    if (typeof item !== "object" || item === null || !("key" in item) || typeof item.key !== "string") return [];
    const block = "block" in item && typeof item.block === "number" ? item.block : null;
    return [{ key: item.key, values: "values" in item ? readValues(item.values) : {}, block }];
  });
}

function readValues(stored: unknown): Record<string, string | number> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number",
    ),
  );
}

/** A paragraph found by what people call it. */
export type FoundParagraph = { id: string; anchor: string; number: string | null };

/** The paragraph of a published version that a reference means: "norm 6", "norm (f)", "para 13 f"; null for none. */
export async function findParagraph(versionId: string, reference: string): Promise<FoundParagraph | null> {
  const paragraphs = await database().paragraph.findMany({
    where: { versionId, version: { status: { not: "draft" } } },
    orderBy: { position: "asc" },
    select: { id: true, anchor: true, number: true, aliases: true },
  });
  const anchor = resolveReference(reference, paragraphs);
  const found = paragraphs.find((paragraph) => paragraph.anchor === anchor);
  return found === undefined ? null : { id: found.id, anchor: found.anchor, number: found.number };
}

/** Where a version stands on the desk, without the language, for the way back after an act. */
export async function getVersionAddress(actor: Actor, versionId: string): Promise<string> {
  const row = await database().draftVersion.findUnique({
    where: { id: versionId },
    select: { draft: { select: { id: true, consultation: { select: { processId: true } } } } },
  });
  if (
    row === null ||
    !draftPolicy.seeUnpublished(actor, { id: row.draft.id, processId: row.draft.consultation.processId })
  )
    throw notFound();
  return `/desk/drafts/${row.draft.id}/${versionId}`;
}
