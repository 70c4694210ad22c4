import { type Transaction, transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { findWhole } from "./find-whole";
import { keepHistory } from "./keep-history";
import { lockOrganisation } from "./load-organisation";
import { organisationPolicy } from "./policy";
import type { PlaceOrganisation } from "./schema";
import { dropOrganisation, writeOrganisation } from "./write-organisation";
import { writeWholes } from "./write-wholes";

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
    const above = await tx.organisationPart.findMany({
      where: { partId: organisation.id },
      select: { wholeId: true },
    });
    const present = above.map(({ wholeId }) => wholeId);
    const added = input.added === null ? [] : [(await findWhole(tx, input.added)).id];
    const wholes = [...new Set([...present.filter((id) => input.kept.includes(id)), ...added])];
    await keepHistory(tx, [organisation.id], { by: "administrator", at: clock.now() }, () =>
      writeWholes(tx, organisation.id, wholes),
    );
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

async function slugsOf(tx: Transaction, ids: readonly string[]): Promise<string> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { slug: "asc" },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug).join(" ");
}
