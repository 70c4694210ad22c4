import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale } from "@/lib/kernel/localised";
import { slugOrFrom } from "@/lib/text/slug-of";
import { latestText } from "./latest-text";
import { loadDraft } from "./load-draft";
import { draftPolicy } from "./policy";
import { proposeLineage } from "./propose-lineage";
import type { StartNextVersion } from "./schema";

/**
 * Somebody of the team begins the next version of a draft with the words of the one published last, to be rewritten
 * in the editor: paragraphs with their lineage, locks and names, and footnotes. Refuses when another version was
 * published meanwhile, and when nothing was published yet.
 */
export function startNextVersion({ actor, clock }: Deps, input: StartNextVersion): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.draftId);
    authorise(draftPolicy.startNext, actor, draft.subject);
    await tx.$executeRaw`SELECT 1 FROM draft WHERE id = ${draft.id}::uuid FOR NO KEY UPDATE`;
    const from = await tx.draftVersion.findFirst({
      where: { id: input.previousId, draftId: draft.id, translationOfId: null },
      select: { id: true, title: true, language: true, numbering: true },
    });
    if (from === null || (await latestText(tx, draft.id, from.language)) !== from.id)
      throw new DomainError("conflict", "lineage.errors.notTheLatest");
    const { title, language, numbering } = from;
    const version = await tx.draftVersion.create({
      data: {
        draftId: draft.id,
        ...(await placeOf(tx, input)),
        label: input.label,
        title,
        language,
        numbering,
        previousId: from.id,
        createdAt: clock.now(),
      },
      select: { id: true },
    });
    await copyText(tx, from.id, version.id);
    await proposeLineage(tx, version.id);
    await recordTransition(tx, {
      subject: "draft_version",
      subjectId: version.id,
      field: "status",
      from: null,
      to: "draft",
      actor,
      at: clock.now(),
    });
    return version;
  });
}

/** Its address and its place behind all others of the draft. */
async function placeOf(tx: Transaction, { draftId, slug, label }: StartNextVersion) {
  const made = slugOrFrom(slug, inLocale(label, "en").text, "drafts.errors.slug");
  const versions = await tx.draftVersion.findMany({ where: { draftId }, select: { slug: true, position: true } });
  if (versions.some((version) => version.slug === made)) {
    const words = { key: "drafts.errors.versionSlugTaken" };
    throw new DomainError("conflict", words.key, { fields: { slug: words } });
  }
  return { slug: made, position: Math.max(0, ...versions.map(({ position }) => position)) + 1 };
}

/** Copies paragraphs and footnotes where they are kept: nothing of a large text passes through here. */
async function copyText(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO paragraph (id, "versionId", "lineageId", position, kind, depth, marker, number, anchor, aliases, locked, content, html, text)
    SELECT gen_random_uuid(), ${toId}::uuid, "lineageId", position, kind, depth, marker, number, anchor, aliases, locked, content, html, text
    FROM paragraph WHERE "versionId" = ${fromId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO footnote (id, "versionId", number, html, text)
    SELECT gen_random_uuid(), ${toId}::uuid, number, html, text FROM footnote WHERE "versionId" = ${fromId}::uuid`;
}
