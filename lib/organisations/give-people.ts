import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { queueMail } from "@/lib/notifications/queue-mail";
import { pagePath } from "./link-token";
import { focalPointsOf, mailMerged } from "./mail-organisation";

type Named = { id: string; name: string };

/**
 * Those who act for an organisation that is merged ask to be let in to the other one, and its focal points are told by
 * mail. Where nobody speaks for the other one yet, they go on there as what they are. Each of them is told what became of
 * it, and what to do. Gives their new standings.
 */
export async function givePeople(
  tx: Transaction,
  { actor, jobs }: Deps,
  { from, into, at }: { from: Named; into: Named; at: Date },
): Promise<string[]> {
  const focalPoints = await focalPointsOf(tx, into.id);
  const people = await tx.representation.findMany({
    where: { organisationId: from.id, status: "active" },
    select: { personId: true, email: true, role: true, person: { select: { name: true, locale: true } } },
  });
  const there = await tx.representation.findMany({
    where: { organisationId: into.id, status: { in: ["invited", "requested", "active"] } },
    select: { email: true, status: true },
  });
  const given: string[] = [];
  for (const { personId, email, role, person } of people) {
    const known = there.find((one) => one.email === email);
    const told = { to: email, locale: person?.locale ?? "en", from, into };
    if (known !== undefined) {
      await mailMerged(tx, jobs, { ...told, standing: known.status === "active" ? "there" : "asked" });
      continue;
    }
    const standing = focalPoints.length > 0 ? { status: "requested" as const } : { status: "active" as const, role };
    const { id, status } = await tx.representation.create({
      data: {
        ...{ organisationId: into.id, personId, email, createdAt: at, ...standing },
        startedAt: standing.status === "active" ? at : null,
      },
      select: { id: true, status: true },
    });
    given.push(id);
    const change = { subject: "representation", subjectId: id, field: "status", from: null, to: status } as const;
    await recordTransition(tx, { ...change, actor, reason: "merge", at });
    await mailMerged(tx, jobs, { ...told, standing: status === "active" ? "there" : "asked" });
    for (const { to, locale } of focalPoints) {
      const values = {
        organisation: into.name,
        person: person?.name ?? email,
        path: pagePath(locale, "/organisation"),
      };
      await queueMail(tx, jobs, { to, template: "representation-requested", locale, values });
    }
  }
  return given;
}
