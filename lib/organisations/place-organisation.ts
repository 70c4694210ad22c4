import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { findByName } from "./find-by-name";
import { holdParts } from "./hold-parts";
import { lockOrganisation } from "./load-organisation";
import { goesInCircles } from "./part-of";
import { organisationPolicy } from "./policy";
import type { PlaceOrganisation } from "./schema";
import { dropOrganisation, writeOrganisation } from "./write-organisation";

/**
 * An administrator says which organisations this one is a part of: those kept of the present ones, and one more by its
 * name. A joint committee is a part of several.
 *
 * Refuses: invalid beside the field when the name stands for none or for several, or would make the organisation a part
 * of itself; conflict when somebody changed it since.
 */
export function placeOrganisation({ actor, clock }: Pick<Deps, "actor" | "clock">, input: PlaceOrganisation) {
  return transaction(async (tx) => {
    const { organisation, subject } = await lockOrganisation(tx, actor, input.id);
    authorise(organisationPolicy.decide, actor, subject);
    await writeOrganisation(tx, input, {});
    const held = await holdParts(tx);
    const present = held.filter(({ partId }) => partId === organisation.id).map(({ wholeId }) => wholeId);
    const added = input.added === null ? [] : [await named(tx, input.added)];
    const wholes = [...new Set([...present.filter((id) => input.kept.includes(id)), ...added])];
    const parts = wholes.map((wholeId) => ({ wholeId, partId: organisation.id }));
    if (goesInCircles([...held.filter(({ partId }) => partId !== organisation.id), ...parts])) {
      throw refusal("organisations.errors.partOfItself");
    }
    await tx.organisationPart.deleteMany({ where: { partId: organisation.id } });
    await tx.organisationPart.createMany({ data: parts });
    await recordTransition(tx, {
      subject: "organisation",
      subjectId: organisation.id,
      field: "wholes",
      from: await slugsOf(tx, present),
      to: await slugsOf(tx, wholes),
      actor,
      at: clock.now(),
    });
    await dropOrganisation(tx, organisation.id);
  });
}

async function named(tx: Transaction, name: string): Promise<string> {
  const found = await findByName(tx, name);
  if (found === "none") throw refusal("organisations.errors.nobodyNamed");
  if (found === "several") throw refusal("organisations.errors.severalNamed");
  return found.id;
}

async function slugsOf(tx: Transaction, ids: readonly string[]): Promise<string> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { slug: "asc" },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug).join(" ");
}

function refusal(key: string): DomainError {
  return new DomainError("invalid", key, { fields: { added: { key } } });
}
