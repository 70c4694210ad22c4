import { transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { loadDraft } from "@/lib/drafts/load-draft";
import { listed } from "@/lib/i18n/lists";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, type FieldRefusal, notFound } from "@/lib/kernel/errors";
import { isTopic } from "@/lib/organisations/topics";
import { currentText } from "./current-texts";
import { documentPolicy } from "./policy";
import { mostDraftTopics, type SetTopics } from "./schema";
import { storedTopics } from "./stored-topics";
import { readReferences, type ThemedParagraph } from "./theme-references";

/**
 * An organiser or a rapporteur says what the paragraphs of a draft's latest text are about, all at once, each topic with
 * its paragraphs as people call them. Kept by lineage: a paragraph takes its topics along into later versions. Refuses:
 * not_found (no published text), forbidden, conflict (somebody else changed it since), invalid beside its field (a topic
 * that is not on the list, a paragraph that is not in the text).
 */
export function setTopics({ actor }: Pick<Deps, "actor">, input: SetTopics): Promise<void> {
  return transaction(async (tx) => {
    const { subject } = await loadDraft(tx, actor, input.draftId);
    authorise(documentPolicy.annotate, actor, subject);
    // One at a time: whoever comes second finds what the first one wrote, and is told.
    await tx.$executeRaw`SELECT 1 FROM draft WHERE id = ${input.draftId}::uuid FOR NO KEY UPDATE`;
    const text = await currentText(tx, input.draftId);
    if (text === null) throw notFound();
    if ((await storedTopics(tx, text)).fingerprint !== input.seen) {
      throw new DomainError("conflict", "errors.changedMeanwhile");
    }
    const wanted = wantedTopics(input, text.paragraphs, actor.locale);
    if (new Set(wanted.map(({ topic }) => topic)).size > mostDraftTopics) {
      throw new DomainError("invalid", "documents.errors.tooManyTopics");
    }
    await tx.paragraphTopic.deleteMany({
      where: { lineageId: { in: text.paragraphs.map(({ lineageId }) => lineageId) } },
    });
    await tx.paragraphTopic.createMany({ data: wanted, skipDuplicates: true });
    await dropDocuments(tx, ["search"]);
  });
}

function wantedTopics(
  { topics }: SetTopics,
  paragraphs: ThemedParagraph[],
  locale: string,
): { topic: string; lineageId: string }[] {
  const refused: Record<string, FieldRefusal> = {};
  const wanted = topics.flatMap(({ topic, paragraphs: typed }, index) => {
    // A row without paragraphs says that the topic goes, or was never filled in.
    if (typed.trim() === "") return [];
    if (!isTopic(topic)) refused[`topics.${index}.topic`] = { key: "documents.errors.topic" };
    const { lineageIds, unknown } = readReferences(typed, paragraphs);
    if (unknown.length > 0) {
      const values = { reference: listed(unknown, locale) };
      refused[`topics.${index}.paragraphs`] = { key: "documents.errors.noParagraph", values };
    }
    return lineageIds.map((lineageId) => ({ topic, lineageId }));
  });
  if (Object.keys(refused).length > 0) {
    throw new DomainError("invalid", "documents.errors.topicsNotKept", { fields: refused });
  }
  return wanted;
}
