import { countAttempt } from "@/lib/accounts/count-attempt";
import { holdStanding } from "@/lib/contributions/load-contribution";
import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { endorsementLifecycle, stateOf } from "./lifecycle";
import { type Endorsed, loadEndorsed } from "./load-endorsed";
import { endorsementPolicy } from "./policy";
import type { GiveEndorsement } from "./schema";
import { supportSha256 } from "./support-sha256";

/** Each person: support given or given anew. */
const attempts = { act: "endorsements", attempts: 120, minutes: 60 };

/**
 * A focal point of another verified organisation supports a published text. Without words and reservations it is
 * published at once; with any it waits for a moderator. Giving again replaces what was given before.
 *
 * Refuses: not_found (nothing published), forbidden (no focal point, organisation not verified, its own text), invalid
 * (a place that the text does not have, or twice the same), too_many.
 */
export async function giveEndorsement(
  deps: Pick<Deps, "actor" | "clock">,
  input: GiveEndorsement,
): Promise<{ id: string; state: "given" | "published" }> {
  const { actor } = deps;
  await countAttempt(deps, attempts, actor.personId);
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const endorsed = await loadEndorsed(tx, input, at);
    const organisationId = actor.organisation?.id ?? "";
    const organisation = await tx.organisation.findFirst({
      where: { id: { in: organisationId === "" ? [] : [organisationId] } },
      select: { id: true, status: true },
    });
    const isOwnText = endorsed.organisationIds.has(organisationId);
    authorise(endorsementPolicy.give, actor, { organisation, isOwnText });
    await holdStanding(tx, actor);
    const reservations = reservationsOf(endorsed, input.reservations);
    const words = input.words === "" ? null : input.words;
    const before = await lockBefore(tx, endorsed, organisationId);
    const state = words === null && reservations.length === 0 ? "published" : "given";
    const columns = {
      words,
      language: input.language,
      listed: false,
      publication: state === "published" ? ("published" as const) : ("pending" as const),
      publishedAt: state === "published" ? at : null,
      reasonCode: null,
      withdrawnAt: null,
      endorsedById: actor.personId,
      endorsedAt: at,
    };
    const { contributionId, versionId } = endorsed;
    const { id } =
      before === null
        ? await tx.endorsement.create({
            data: { ...columns, contributionId, versionId, organisationId },
            select: { id: true },
          })
        : await tx.endorsement.update({
            where: { id: before.id },
            data: { ...columns, revision: { increment: 1 } },
            select: { id: true },
          });
    await tx.reservation.deleteMany({ where: { endorsementId: id } });
    await tx.reservation.createMany({
      data: reservations.map((reservation, index) => ({ ...reservation, endorsementId: id, position: index + 1 })),
    });
    const act = { subject: "endorsement" as const, subjectId: id, field: "state", actor, at };
    const from = before === null ? null : stateOf(before);
    const reason = supportSha256(words, reservations);
    const to = from === null ? "given" : endorsementLifecycle.next("give", from);
    await recordAct(tx, { ...act, from, to, reason });
    if (state === "published") await recordAct(tx, { ...act, from: "given", to: "published", reason });
    await dropDocuments(tx, [...endorsed.tags, `organisation:${organisationId}`]);
    return { id, state };
  });
}

/** Those with words, each on a place that the text has. */
function reservationsOf(endorsed: Endorsed, given: GiveEndorsement["reservations"]) {
  const told = given.filter(({ words }) => words !== "");
  const places = new Set(told.map(({ place }) => place));
  if (places.size < told.length) throw refusal("endorsements.errors.samePlaceTwice");
  if (told.some(({ place }) => !endorsed.places.has(place))) throw refusal("endorsements.errors.placeUnknown");
  return told.map(({ place, words }) => ({
    partKey: endorsed.versionId === null ? place : null,
    paragraphId: endorsed.versionId === null ? null : place,
    words,
  }));
}

function refusal(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { reservations: { key } } });
}

async function lockBefore(tx: Transaction, { contributionId, versionId }: Endorsed, organisationId: string) {
  const row = await tx.endorsement.findFirst({
    where: { contributionId, versionId, organisationId },
    select: { id: true },
  });
  if (row === null) return null;
  await tx.$executeRaw`SELECT 1 FROM endorsement WHERE id = ${row.id}::uuid FOR UPDATE`;
  return tx.endorsement.findUnique({
    where: { id: row.id },
    select: { id: true, publication: true, withdrawnAt: true },
  });
}
