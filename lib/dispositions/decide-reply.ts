import { isOfComment } from "@/lib/contributions/of-comment";
import { stillOnItsSide } from "@/lib/contributions/still-on-its-side";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { withPresentOffices } from "@/lib/moderation/load-moderated";
import { queueMail } from "@/lib/notifications/queue-mail";
import { type Reply, replyLifecycle } from "./lifecycle";
import { subjectsOf } from "./load-answered";
import { dispositionPolicy } from "./policy";
import type { DecideReply } from "./schema";

/**
 * Publishes a reply under its answer, or refuses it with a reason from the published list. Its writers are told.
 *
 * Refuses: not_found (no office there), forbidden (one's own organisation), conflict (decided by somebody else, or the
 * contribution was withdrawn), invalid (a reason that is not on the list).
 */
export function decideReply({ actor: given, jobs }: Pick<Deps, "actor" | "jobs">, input: DecideReply): Promise<void> {
  return transaction(async (tx) => {
    const reply = await lockReply(tx, input.id);
    if (reply === null) throw notFound();
    const { contribution } = reply;
    if (!isOfComment(contribution)) throw notFound();
    const actor = await withPresentOffices(tx, given);
    const subject = (await subjectsOf(tx, actor, [contribution])).get(contribution.id);
    if (subject === undefined || !dispositionPolicy.readReplies(actor, subject)) throw notFound();
    authorise(dispositionPolicy.decideReply, actor, subject);
    if (contribution.submission !== "submitted")
      throw new DomainError("conflict", "dispositions.errors.replyWithdrawn");
    const from = stateOf(reply.publication);
    const to = replyLifecycle.next(input.decision, from);
    const reason = input.decision === "refuse" ? await findReason(tx, input.reasonCode) : null;
    const at = await databaseNow(tx);
    const { count } = await tx.dispositionReply.updateMany({
      where: { id: reply.id, revision: input.seenRevision },
      data: {
        publication: to,
        reasonCode: reason?.code ?? null,
        decidedAt: at,
        decidedById: actor.personId,
        revision: { increment: 1 },
      },
    });
    if (count === 0) throw new DomainError("conflict", "dispositions.errors.replyDecidedAlready");
    const change = { subject: "contribution" as const, subjectId: contribution.id, field: "reply", from, to, at };
    await recordTransition(tx, { ...change, actor, reason: reason?.code ?? null });
    await tellWriters(tx, jobs, { reply, decision: input.decision, reason: reason?.words ?? {}, at });
    if (to === "published") {
      await dropDocuments(tx, [
        `contribution:${contribution.id}`,
        `version:${contribution.versionId}`,
        `consultation:${contribution.consultationId}`,
      ]);
    }
  });
}

/** Only three of the states of a publication are a reply's. */
function stateOf(publication: string): Reply {
  return publication === "published" || publication === "refused" ? publication : "pending";
}

async function lockReply(tx: Transaction, id: string) {
  await tx.$executeRaw`SELECT 1 FROM disposition_reply WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.dispositionReply.findUnique({
    where: { id },
    select: {
      id: true,
      publication: true,
      author: { select: { email: true, locale: true } },
      contribution: {
        select: {
          id: true,
          reference: true,
          submission: true,
          authorId: true,
          organisationId: true,
          consultationId: true,
          versionId: true,
          consultation: { select: { processId: true } },
          version: { select: { draftId: true } },
          round: { select: { zone: true } },
        },
      },
    },
  });
}

async function findReason(tx: Transaction, code: string) {
  const reason = await tx.moderationReason.findFirst({
    where: { code, active: true, appliesTo: { has: "refuse" } },
    select: { code: true, words: true },
  });
  if (reason !== null) return reason;
  throw new DomainError("invalid", "dispositions.errors.notDecided", {
    fields: { reasonCode: { key: "dispositions.errors.reasonUnknown" } },
  });
}

type Told = {
  reply: NonNullable<Awaited<ReturnType<typeof lockReply>>>;
  decision: "publish" | "refuse";
  reason: unknown;
  at: Date;
};

async function tellWriters(tx: Transaction, jobs: Deps["jobs"], { reply, decision, reason, at }: Told) {
  const { contribution } = reply;
  const reference = contribution.reference ?? "";
  for (const { email: to, locale } of await stillOnItsSide(tx, contribution.organisationId, [reply.author])) {
    await queueMail(tx, jobs, {
      to,
      template: "disposition-reply-decided",
      locale,
      values: {
        reference,
        decision,
        decidedAt: at.toISOString(),
        zone: contribution.round.zone,
        reason: decision === "refuse" ? inLocale(readLocalised(reason), locale).text : "",
        path: decision === "publish" ? `/${locale}/contributions/${reference}` : `/${locale}/me/answers/${reference}`,
      },
    });
  }
}
