import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { cleanLine } from "@/lib/text/clean-text";
import { loadRound } from "./load-round";
import { deadlinePolicy } from "./policy";
import { refusedField } from "./read-hour";
import type { CallOrganisations } from "./schema";

/** Every Member State, and more. */
const mostAtOnce = 300;

/**
 * Addresses the call of a round to verified organisations: their focal points get it by mail, and are reminded until
 * the organisation has answered. Calling one twice calls it once.
 * Refuses: not_found, forbidden, conflict (not published), invalid (a name that the directory does not have, too many).
 */
export function callOrganisations({ actor, jobs }: Deps, input: CallOrganisations): Promise<{ added: number }> {
  return transaction(async (tx) => {
    const round = await loadRound(tx, actor, input.roundId);
    authorise(deadlinePolicy.call, actor, round.consultation);
    if (round.consultation.status === "draft") throw new DomainError("conflict", "deadlines.errors.notOpened");
    const organisationIds = await findNamed(tx, input.organisations);
    const addedAt = await databaseNow(tx);
    const added = await tx.callRecipient.createManyAndReturn({
      data: organisationIds.map((organisationId) => ({ roundId: round.id, organisationId, addedAt })),
      skipDuplicates: true,
      select: { organisationId: true },
    });
    const ids = added.map(({ organisationId }) => organisationId);
    for (const { id, email, locale } of await focalPointsOf(tx, ids)) {
      await queueMail(tx, jobs, {
        to: email,
        template: "call",
        locale,
        key: `call ${round.id} ${id}`,
        values: {
          consultation: inLocale(readLocalised(round.consultation.title), locale).text,
          closesAt: round.closesAt.toISOString(),
          zone: round.zone,
          path: `/${locale}/consultations/${round.consultation.slug}`,
        },
      });
    }
    return { added: ids.length };
  });
}

async function findNamed(tx: Transaction, typed: string): Promise<string[]> {
  const names = [
    ...new Set(
      typed
        .split("\n")
        .map(cleanLine)
        .filter((name) => name !== ""),
    ),
  ];
  if (names.length > mostAtOnce) {
    throw refusedField("organisations", "deadlines.errors.tooManyAtOnce", { max: mostAtOnce });
  }
  const found = await tx.organisation.findMany({
    where: {
      status: "verified",
      OR: names.flatMap((name) => [
        { name: { equals: name, mode: "insensitive" as const } },
        { acronym: { equals: name, mode: "insensitive" as const } },
      ]),
    },
    select: { id: true, name: true, acronym: true },
  });
  return names.map((name) => {
    const wanted = name.toLowerCase();
    const byName = found.filter((organisation) => organisation.name.toLowerCase() === wanted);
    const candidates = byName.length > 0 ? byName : found.filter(({ acronym }) => acronym?.toLowerCase() === wanted);
    const [one, second] = candidates;
    if (one === undefined || second !== undefined) {
      throw refusedField("organisations", "deadlines.errors.organisationUnknown", { name });
    }
    return one.id;
  });
}

async function focalPointsOf(tx: Transaction, organisationIds: readonly string[]) {
  const rows = await tx.representation.findMany({
    where: {
      organisationId: { in: [...organisationIds] },
      role: "focal_point",
      status: "active",
      personId: { not: null },
    },
    select: { person: { select: { id: true, email: true, locale: true } } },
  });
  return rows.flatMap(({ person }) => (person === null ? [] : [person]));
}
