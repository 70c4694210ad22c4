import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { findByName } from "./find-by-name";
import { giveNames } from "./give-names";
import { giveParts } from "./give-parts";
import { givePeople } from "./give-people";
import { keepHistory } from "./keep-history";
import { organisationLifecycle } from "./lifecycle";
import { lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import type { MergeOrganisation } from "./schema";
import { dropOrganisation, writeOrganisation } from "./write-organisation";

/**
 * An administrator merges an organisation into the other that it turned out to be. Its names become other spellings of
 * that one, its place among other bodies that one's as well, its people ask to be let in there, and its address leads
 * there. What it published, signed and endorsed stays as it was, under the name it had.
 *
 * Refuses: invalid beside the field when the name stands for none, for several or for itself; conflict when one is a
 * part of the other, when it is not verified, or when somebody changed it since.
 */
export function mergeOrganisation(deps: Deps, input: MergeOrganisation): Promise<{ intoId: string }> {
  const { actor, clock } = deps;
  return transaction(async (tx) => {
    await holdMerges(tx);
    const { organisation: from, subject } = await lockOrganisation(tx, actor, input.id);
    authorise(organisationPolicy.decide, actor, subject);
    const to = organisationLifecycle.next("merge", from.status);
    const { organisation: into, subject: other } = await lockOrganisation(tx, actor, await named(tx, input));
    authorise(organisationPolicy.decide, actor, other);
    const at = clock.now();
    const given = await keepHistory(tx, [into.id], { by: "administrator", at }, async () => ({
      parts: await giveParts(tx, from.id, into.id),
      aliases: await giveNames(tx, from.id, into.id),
      representations: await givePeople(tx, deps, { from, into, at }),
    }));
    await writeOrganisation(tx, input, { status: to });
    await tx.organisationMerge.create({ data: { fromId: from.id, intoId: into.id, at, given }, select: { id: true } });
    await followOther(tx, from.id, into.id);
    await recordTransition(tx, {
      ...{ subject: "organisation", subjectId: from.id, field: "status", from: from.status, to },
      ...{ actor, reason: into.name, at },
    });
    await dropOrganisation(tx, from.id);
    await dropOrganisation(tx, into.id);
    return { intoId: into.id };
  });
}

/** One merge after the other, so that two that cross do not wait for each other for ever. */
export async function holdMerges(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('openfloor merges of organisations'))::text`;
}

async function named(tx: Transaction, { id, into }: MergeOrganisation): Promise<string> {
  const found = await findByName(tx, into);
  if (found === "none") throw refusal("organisations.errors.nobodyNamed");
  if (found === "several") throw refusal("organisations.errors.severalNamed");
  if (found.id === id) throw refusal("organisations.errors.mergedIntoItself");
  return found.id;
}

/** Whoever follows the one follows the other from now on. */
async function followOther(tx: Transaction, fromId: string, intoId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE follow SET subject = ${intoId} WHERE kind = 'organisation' AND subject = ${fromId} AND NOT EXISTS (
      SELECT 1 FROM follow f WHERE f."followerId" = follow."followerId" AND f.kind = 'organisation' AND f.subject = ${intoId})`;
}

function refusal(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { into: { key } } });
}
