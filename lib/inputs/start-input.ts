import { countAttempt } from "@/lib/accounts/count-attempt";
import { loadInputRound } from "@/lib/contributions/load-input-round";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import { publishedEvent } from "@/lib/events/published-event";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { currentTemplate } from "@/lib/templates/current-template";
import { emptyRichText } from "@/lib/text/rich-text";
import { exactText } from "./exact-text";
import type { StartInput } from "./schema";

/** Far above what anybody begins in an hour, far below what would fill a database. */
const newInputs = { act: "new input", attempts: 60, minutes: 60 };

/**
 * Begins a written input as a draft: empty, on the round's template of this hour. It may be begun before the opening
 * and after the closing hour, because only submitting has an hour. The same draft key twice gives the same input.
 *
 * Refuses: not_found (no public round, or no event of its consultation), forbidden (not asked in this round), conflict (the round takes no written
 * inputs, or none of this group), too_many.
 */
export async function startInput(
  { actor, clock }: Pick<Deps, "actor" | "clock">,
  input: StartInput,
): Promise<{ id: string }> {
  await countAttempt({ clock }, newInputs, actor.personId);
  return transaction((tx) => beginInput(tx, actor, input));
}

/** The same inside another command's transaction. */
export async function beginInput(tx: Transaction, actor: Actor, input: StartInput): Promise<{ id: string }> {
  const { round, organisation } = await loadInputRound(tx, actor, input.roundId);
  const template = await currentTemplate(tx, round.id, organisation?.stakeholderGroup ?? null);
  if (!round.acceptsInputs || template === null) throw new DomainError("conflict", "inputs.errors.notTaken");
  const eventId = input.eventId ?? null;
  if (eventId !== null) await checkFiledAt(tx, eventId, round.consultationId);
  const { sha256 } = exactText({ title: "", about: null, language: input.language, parts: [] }, []);
  const [made] = await tx.contribution.createManyAndReturn({
    data: {
      kind: "input",
      consultationId: round.consultationId,
      roundId: round.id,
      organisationId: organisation?.id ?? null,
      authorId: actor.personId,
      eventId,
      draftKey: input.draftKey ?? null,
      language: input.language,
      type: "general",
      // An input has its words in its parts; the column of comments stays empty.
      body: emptyRichText(),
      bodyHtml: "",
      bodyText: "",
    },
    select: { id: true },
    skipDuplicates: true,
  });
  if (made === undefined) return findByDraftKey(tx, actor, input.draftKey ?? "");
  await tx.input.create({
    data: { contributionId: made.id, templateId: template.id, textSha256: sha256 },
    select: { contributionId: true },
  });
  await recordTransition(tx, {
    subject: "contribution",
    subjectId: made.id,
    field: "submission",
    from: null,
    to: "draft",
    actor,
    at: await databaseNow(tx),
  });
  return made;
}

/** An input is filed at a public event of the consultation that its round belongs to. */
async function checkFiledAt(tx: Transaction, eventId: string, consultationId: string): Promise<void> {
  const found = await tx.event.count({ where: { AND: [publishedEvent(), { id: eventId, consultationId }] } });
  if (found === 0) throw notFound();
}

async function findByDraftKey(tx: Transaction, actor: Actor, draftKey: string): Promise<{ id: string }> {
  return tx.contribution.findUniqueOrThrow({
    where: { authorId_draftKey: { authorId: actor.personId, draftKey } },
    select: { id: true },
  });
}
