import { database, type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { recordAct } from "@/lib/ledger/record-act";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { loadEndorsed } from "./load-endorsed";
import { type PlannedRow, planSignatories, type SignatoryPlan } from "./plan-signatories";
import { endorsementPolicy } from "./policy";
import type { SignatoryFile } from "./schema";

/** What a list would add, for an organiser to look at; nothing is kept. Refuses as importSignatories does. */
export async function previewSignatories(actor: Actor, file: SignatoryFile, now: Date): Promise<SignatoryPlan> {
  const db = database();
  const endorsed = await loadEndorsed(db, file, now);
  if (!endorsementPolicy.bringIn(actor, endorsed)) throw notFound();
  return planSignatories(db, endorsed, file.content);
}

type Confirmed = SignatoryFile & { /** Of the plan that the organiser has seen. */ fingerprint: string };

/**
 * Adds the list of those who signed elsewhere that an organiser has seen in the preview. They are shown as a list of
 * the organisers until an organisation says it itself; each can withdraw.
 *
 * Refuses: not_found (no such text, no organiser of its process), conflict when the same list would now do something
 * else than was shown, invalid (no such list).
 */
export function importSignatories(
  { actor }: Pick<Deps, "actor">,
  { fingerprint, ...file }: Confirmed,
): Promise<{ added: number }> {
  return transaction(async (tx) => {
    const at = await databaseNow(tx);
    const endorsed = await loadEndorsed(tx, file, at);
    if (!endorsementPolicy.bringIn(actor, endorsed)) throw notFound();
    // One list after the other, so that the plan is still true when it is carried out.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('openfloor lists of signatories'))::text`;
    const plan = await planSignatories(tx, endorsed, file.content);
    if (plan.fingerprint !== fingerprint) throw new DomainError("conflict", "endorsements.errors.listChanged");
    const { contributionId, versionId } = endorsed;
    const wanted = plan.rows.filter(({ line }) => line.kind === "new" || line.kind === "matched");
    for (const row of wanted) await add(tx, row, { contributionId, versionId, actor, at });
    await dropDocuments(tx, [...endorsed.tags, "organisations"]);
    return { added: wanted.length };
  });
}

type Given = { contributionId: string | null; versionId: string | null; actor: Actor; at: Date };

async function add(tx: Transaction, { line, organisationId }: PlannedRow, { actor, at, ...thing }: Given) {
  const { id } = await tx.endorsement.create({
    data: {
      ...thing,
      organisationId,
      signatoryName: organisationId === null ? line.name : null,
      signatoryGroup:
        organisationId === null ? (stakeholderGroups.find((group) => group === line.group) ?? null) : null,
      listed: true,
      language: "en",
      publication: "published",
      publishedAt: at,
      endorsedAt: line.date === null ? at : new Date(`${line.date}T00:00:00Z`),
      endorsedById: actor.personId,
    },
    select: { id: true },
  });
  await recordAct(tx, {
    subject: "endorsement",
    subjectId: id,
    field: "state",
    from: null,
    to: "published",
    actor,
    at,
  });
}
