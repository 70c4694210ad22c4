import { database, type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { slugOrFrom } from "@/lib/text/slug-of";
import { composeText } from "./compose-text";
import { keepSource } from "./keep-source";
import { isEarlierText, latestText } from "./latest-text";
import { loadDraft } from "./load-draft";
import { draftPolicy } from "./policy";
import { proposeLineage } from "./propose-lineage";
import { readSource } from "./read-source";
import type { ImportVersion } from "./schema";
import { translationFacts } from "./translation-facts";
import { blocksOf, writeText } from "./write-text";

/**
 * An organiser starts a version of a draft from a pasted text, a file, or nothing. It stays a draft, to be seen and
 * corrected, until it is published. Refuses what cannot be read, beside the field it came from.
 */
export async function importVersion(
  { actor, clock }: Deps,
  input: ImportVersion,
): Promise<{ id: string; slug: string }> {
  // Asked before the text is read, too: reading a large document is work that only those who may are given.
  const asked = await loadDraft(database(), actor, input.draftId);
  authorise(draftPolicy.importVersion, actor, asked.subject);
  const imported = await readSource(input);
  return transaction(async (tx) => {
    const draft = await loadDraft(tx, actor, input.draftId);
    authorise(draftPolicy.importVersion, actor, draft.subject);
    const slug = slugOf(input);
    await checkPlace(tx, { ...input, slug });
    const last = await tx.draftVersion.findFirst({
      where: { draftId: draft.id },
      orderBy: { position: "desc" },
      select: { position: true },
    });
    const version = await tx.draftVersion.create({
      data: {
        draftId: draft.id,
        slug,
        position: (last?.position ?? 0) + 1,
        label: input.label,
        title: input.title ?? imported.title ?? inLocale(readLocalised(draft.title), input.language).text,
        language: input.language,
        numbering: input.numbering,
        translationOfId: input.translationOfId,
        ...translationFacts(input.translationOfId, input),
        previousId: await previousOf(tx, input),
        warnings: imported.warnings,
        ...(await keepSource(tx, input)),
        createdAt: clock.now(),
      },
      select: { id: true, slug: true },
    });
    await writeText(
      tx,
      version.id,
      composeText(blocksOf(imported), imported.footnotes.map(keptFootnote), input.numbering),
    );
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

/** The address that was given, else the label's, to which a translation adds its language. */
function slugOf({ slug, label, language, translationOfId }: ImportVersion): string {
  const words = inLocale(label, "en").text;
  return slugOrFrom(slug, translationOfId === null ? words : `${words} ${language}`, "drafts.errors.slug");
}

/** The text that an original goes on from; null for a translation and for a text of its own. */
async function previousOf(tx: Transaction, input: ImportVersion): Promise<string | null> {
  const { draftId, goesOnFrom, language } = input;
  if (input.translationOfId !== null || goesOnFrom === "none") return null;
  if (goesOnFrom === "latest") return latestText(tx, draftId, language);
  if (await isEarlierText(tx, draftId, goesOnFrom)) return goesOnFrom;
  const words = { key: "lineage.errors.previous" };
  throw new DomainError("invalid", words.key, { fields: { goesOnFrom: words } });
}

export function keptFootnote({ number, text, html }: { number: number; text: string; html: string }) {
  return { number, text, html };
}

async function checkPlace(tx: Transaction, input: ImportVersion): Promise<void> {
  const { draftId, slug, translationOfId } = input;
  const taken = await tx.draftVersion.findUnique({ where: { draftId_slug: { draftId, slug } }, select: { id: true } });
  if (taken !== null) {
    const words = { key: "drafts.errors.versionSlugTaken" };
    throw new DomainError("conflict", words.key, { fields: { slug: words } });
  }
  if (translationOfId === null) return;
  const original = await tx.draftVersion.findFirst({
    where: { id: translationOfId, draftId, translationOfId: null, language: { not: input.language } },
    select: { id: true },
  });
  if (original === null) {
    const words = { key: "drafts.errors.translationOf" };
    throw new DomainError("invalid", words.key, { fields: { translationOfId: words } });
  }
}
