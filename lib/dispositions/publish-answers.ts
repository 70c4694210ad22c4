import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { holdAnswersOf } from "./answers-lock";
import { tellContributors } from "./jobs";
import { dispositionPolicy } from "./policy";
import { findReadyAnswers } from "./ready-answers";
import type { PublishAnswers } from "./schema";

/**
 * Makes all answers of a version public that are ready, in one transaction: readers see all of them or none. Each
 * contributor is told afterwards, once. What was published before and reads the same is not published again.
 *
 * Refuses: not_found (no office there), forbidden (who is no organiser), conflict (nothing is ready, or the answers
 * are not those that the preview showed).
 */
export function publishAnswers({ actor, jobs }: Pick<Deps, "actor" | "jobs">, input: PublishAnswers) {
  return transaction(async (tx) => {
    const version = await loadAnsweredVersion(tx, actor, input.versionId);
    authorise(dispositionPolicy.publish, version.actor, version.subject);
    // Who waits here until another publication is done then finds nothing ready, and publishes nothing twice.
    await holdAnswersOf(tx, version.id);
    const at = await databaseNow(tx);
    const ready = await findReadyAnswers(tx, version.id, at);
    if (ready.ids.length === 0) throw new DomainError("conflict", "dispositions.errors.nothingReady");
    if (ready.fingerprint !== input.seen) {
      throw new DomainError("conflict", "dispositions.errors.answersChanged", { values: { count: ready.ids.length } });
    }
    const publication = { id: newId(), versionId: version.id, publishedAt: at, count: ready.ids.length };
    await tx.dispositionPublication.create({ data: { ...publication, publishedById: actor.personId } });
    await copyAnswers(tx, publication.id, ready.ids, at);
    await recordTransition(tx, {
      subject: "draft_version",
      subjectId: version.id,
      field: "dispositions",
      from: null,
      to: "published",
      actor,
      reason: publication.id,
      at,
    });
    await dropDocuments(tx, [
      `consultation:${version.consultationId}`,
      `version:${version.id}`,
      "search",
      ...ready.ids.map((id) => `contribution:${id}`),
    ]);
    await jobs.enqueue(tx, tellContributors, { publicationId: publication.id, after: null });
    return { count: publication.count };
  });
}

async function loadAnsweredVersion(tx: Transaction, given: Actor, versionId: string) {
  const version = await tx.draftVersion.findFirst({
    where: { id: versionId, status: { not: "draft" } },
    select: { id: true, draft: { select: { id: true, consultation: { select: { id: true, processId: true } } } } },
  });
  if (version === null) throw notFound();
  const { id: draftId, consultation } = version.draft;
  const subject = { draftId, processId: consultation.processId };
  const actor = await withPresentOffices(tx, given);
  if (!dispositionPolicy.read(actor, subject)) throw notFound();
  return { id: version.id, consultationId: consultation.id, subject, actor };
}

/** The answers as they stand, as rows that stay as they are. */
async function copyAnswers(tx: Transaction, publicationId: string, ids: string[], at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO published_disposition
      (id, "publicationId", "contributionId", state, observation, language, "mergedInto", paragraphs, "publishedAt")
    SELECT gen_random_uuid(), ${publicationId}::uuid, d."contributionId", d.state, d.observation, d.language, m.reference,
      coalesce((SELECT jsonb_agg(jsonb_build_object('paragraphId', x."paragraphId", 'state', x.state,
        'observation', x.observation) ORDER BY g.position)
        FROM paragraph_disposition x JOIN paragraph g ON g.id = x."paragraphId"
        WHERE x."contributionId" = d."contributionId"), '[]'::jsonb), ${at}
    FROM disposition d LEFT JOIN contribution m ON m.id = d."mergedIntoId"
    WHERE d."contributionId" = ANY(${ids}::uuid[])`;
}
