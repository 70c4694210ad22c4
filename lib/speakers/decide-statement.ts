import { stillOnItsSide } from "@/lib/contributions/still-on-its-side";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { notFound } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { findReason } from "@/lib/moderation/find-reason";
import { ownOrganisations, withPresentOffices } from "@/lib/moderation/load-moderated";
import { queueMail } from "@/lib/notifications/queue-mail";
import { statementLifecycle, statementState } from "./lifecycle";
import { lockRequest, refuseUnlessSeen } from "./lock-request";
import { speakersPolicy } from "./policy";
import type { DecideStatement } from "./schema";
import { writeStatement } from "./write-statement";

/**
 * Publishes the words of a statement that was delivered, refuses them, or returns them to be corrected, for a reason
 * of the published list. Who handed them in is told by mail.
 *
 * Refuses: not_found (no office there, not delivered), forbidden (an organisation of one's own speaks), conflict
 * (decided by somebody else, withdrawn, changed since it was read), invalid (a reason that is not on the list).
 */
export function decideStatement({ actor: given, jobs }: Pick<Deps, "actor" | "jobs">, input: DecideStatement) {
  return transaction(async (tx): Promise<void> => {
    const found = await tx.statement.findUnique({ where: { id: input.id }, select: { requestId: true } });
    if (found === null) throw notFound();
    const { item, request } = await lockRequest(tx, found.requestId);
    const { statement } = request;
    const actor = await withPresentOffices(tx, given);
    const { processId } = item.event;
    if (statement === null || !speakersPolicy.moderate(actor, { processId })) throw notFound();
    const from = statementState(statement);
    if (from === "kept") throw notFound();
    const own = await ownOrganisations(tx, actor);
    const named = request.partners.filter(({ state }) => state !== "declined");
    const isOwn = [request, ...named].some(({ organisationId }) => own.has(organisationId));
    authorise(speakersPolicy.decide, actor, { processId, isOwn });
    const to = statementLifecycle.next(input.decision, from);
    refuseUnlessSeen(statement, input.seenRevision);
    const reason = input.decision === "publish" ? null : (await findReason(tx, input.decision, input.reasonCode)).code;
    const at = await databaseNow(tx);
    const data = {
      ...{ decidedById: actor.personId, decidedAt: at, reasonCode: reason },
      ...{ words: input.decision === "publish" ? null : input.words, publishedAt: to === "published" ? at : null },
    };
    await writeStatement(tx, { statement, eventId: item.eventId, to, actor, at, reason, data });
    await dropDocuments(tx, [`organisation:${request.organisationId}`]);
    await tell(tx, jobs, statement.id, input.decision);
  });
}

async function tell(tx: Transaction, jobs: Deps["jobs"], id: string, decision: DecideStatement["decision"]) {
  const { request, handedInBy, revision, reasonCode, words } = await tx.statement.findUniqueOrThrow({
    where: { id },
    select: {
      revision: true,
      reasonCode: true,
      words: true,
      handedInBy: { select: { email: true, locale: true } },
      request: {
        select: {
          organisationId: true,
          item: { select: { title: true } },
          event: { select: { slug: true, title: true } },
        },
      },
    },
  });
  const reason = await tx.moderationReason.findFirst({ where: { code: reasonCode ?? "" }, select: { words: true } });
  for (const { email: to, locale } of await stillOnItsSide(tx, request.organisationId, [handedInBy])) {
    const inTheirs = (text: unknown) => inLocale(readLocalised(text), locale).text;
    await queueMail(tx, jobs, {
      ...{ to, template: "statement-decided", locale, key: `statement:${id}:${revision}:${to}` },
      values: {
        decision,
        item: inTheirs(request.item.title),
        event: inTheirs(request.event.title),
        reason: inTheirs(reason?.words),
        words: words ?? "",
        path: decision === "publish" ? `/${locale}/statements/${id}` : `/${locale}/events/${request.event.slug}/floor`,
      },
    });
  }
}
