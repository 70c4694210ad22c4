import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { recordTransition } from "@/lib/db/transitions";
import { loadVersion } from "@/lib/drafts/load-draft";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { resolveReference } from "@/lib/text/paragraph-numbers";
import { documentPolicy } from "./policy";
import type { AddAnnotation } from "./schema";

/**
 * An organiser, or a rapporteur of the draft, sets a correction or a note beside a published text, which itself stays
 * as it is. Refuses a text that can still be corrected itself, and a paragraph that is not in it.
 */
export function addAnnotation({ actor, clock }: Deps, input: AddAnnotation): Promise<{ draftId: string }> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(documentPolicy.annotate, actor, version.subject);
    if (version.status === "draft") throw new DomainError("conflict", "documents.errors.notPublished");
    const { kind, words } = input;
    const paragraphId = input.paragraph === null ? null : await findParagraph(tx, version.id, input.paragraph);
    const at = clock.now();
    const annotation = await tx.annotation.create({
      data: { versionId: version.id, paragraphId, kind, words, createdById: actor.personId, createdAt: at },
      select: { id: true },
    });
    await recordTransition(tx, {
      subject: "annotation",
      subjectId: annotation.id,
      field: "state",
      from: null,
      to: "standing",
      actor,
      at,
    });
    await dropDocuments(tx, [`version:${version.id}`]);
    return { draftId: version.draft.id };
  });
}

async function findParagraph(tx: Transaction, versionId: string, reference: string): Promise<string> {
  const paragraphs = await tx.paragraph.findMany({
    where: { versionId },
    orderBy: { position: "asc" },
    select: { id: true, anchor: true, number: true, aliases: true },
  });
  const anchor = resolveReference(reference, paragraphs);
  const found = paragraphs.find((paragraph) => paragraph.anchor === anchor);
  if (found !== undefined) return found.id;
  const words = { key: "documents.errors.noParagraph", values: { reference } };
  throw new DomainError("invalid", words.key, { values: words.values, fields: { paragraph: words } });
}
