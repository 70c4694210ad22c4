import { readLocalHour } from "@/lib/consultations/local-hour";
import { lockWritable } from "@/lib/contributions/lock-writable";
import { type Transaction, transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { recordTransition } from "@/lib/db/transitions";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { isNameOfOrganisation } from "./name-of-organisation";
import { type ChooseProtection, consentVersion, type ProtectionName } from "./schema";
import { newSealKey } from "./seal-received";

/** Latest hour until which something can be kept back, in days from now. */
const longestEmbargo = 366;

/**
 * Chooses how the name behind a draft is kept: openly, under a pseudonym, or confidentially; with the consent that
 * protection needs, and an hour before which nothing of it is shown.
 *
 * Refuses: not_found (of others), forbidden (may not write on it), conflict (no draft any more, changed meanwhile,
 * signed by several), invalid by field (not allowed in the round, no pseudonym or somebody's name, no consent, an
 * hour that is past, too far or unreadable).
 */
export function chooseProtection({ actor }: Pick<Deps, "actor">, input: ChooseProtection): Promise<void> {
  return transaction(async (tx) => {
    const draft = await lockWritable(tx, actor, input.id);
    if (draft.revision !== input.seenRevision) {
      throw new DomainError("conflict", "contributions.errors.changedMeanwhile");
    }
    const { protection } = input;
    await refuseWhereNotAllowed(tx, draft.roundId, protection);
    if (protection !== "none") await refuseJoint(tx, draft.id);
    const pseudonym = protection === "pseudonym" ? await checkPseudonym(tx, input.pseudonym) : null;
    if (protection !== "none" && !input.consent) throw refused("consent", "protection.errors.consentMissing");
    const at = await databaseNow(tx);
    const embargoUntil = protection === "pseudonym" ? readEmbargo(input.embargo, draft.round.zone, at) : null;
    await tx.contribution.update({
      where: { id: draft.id },
      data: { protection, pseudonym, embargoUntil, revision: { increment: 1 } },
      select: { id: true },
    });
    if (protection === "none") await tx.protectedSubmission.deleteMany({ where: { contributionId: draft.id } });
    else await keepConsent(tx, draft.id, at, `${consentVersion}/${input.language}`);
    if (protection === draft.protection) return;
    await recordTransition(tx, {
      subject: "contribution",
      subjectId: draft.id,
      field: "protection",
      from: draft.protection,
      to: protection,
      actor,
      at,
    });
  });
}

async function keepConsent(tx: Transaction, contributionId: string, consentedAt: Date, consent: string) {
  // The key stays: receipts from before the draft came back were sealed with it.
  await tx.protectedSubmission.upsert({
    where: { contributionId },
    create: { contributionId, consentedAt, consent, key: newSealKey() },
    update: { consentedAt, consent },
  });
}

async function refuseWhereNotAllowed(tx: Transaction, roundId: string, protection: ProtectionName): Promise<void> {
  const round = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { allowsPseudonym: true, allowsConfidential: true },
  });
  const allowed = { none: true, pseudonym: round.allowsPseudonym, confidential: round.allowsConfidential };
  if (!allowed[protection]) throw refused("protection", "protection.errors.notAllowed");
}

/** The names under a joint input are public, and each was given to the text as one of several. */
async function refuseJoint(tx: Transaction, id: string): Promise<void> {
  const input = await tx.input.findUnique({
    where: { contributionId: id },
    select: { joint: true, signatures: { where: { state: { notIn: ["declined", "withdrawn"] } }, take: 1 } },
  });
  if (input !== null && (input.joint || input.signatures.length > 0)) {
    throw new DomainError("conflict", "protection.errors.joint");
  }
}

async function checkPseudonym(tx: Transaction, pseudonym: string): Promise<string> {
  if (Array.from(pseudonym).length < 2) throw refused("pseudonym", "protection.errors.pseudonymMissing");
  if (await isNameOfOrganisation(tx, pseudonym)) throw refused("pseudonym", "protection.errors.pseudonymTaken");
  return pseudonym;
}

function readEmbargo(local: string, zone: string, at: Date): Date | null {
  if (local === "") return null;
  const read = readLocalHour(local, zone);
  if (read.kind !== "exact") throw refused("embargo", "protection.errors.embargoUnreadable");
  const days = (read.instant.getTime() - at.getTime()) / 86_400_000;
  if (days <= 0) throw refused("embargo", "protection.errors.embargoPast");
  if (days > longestEmbargo) throw refused("embargo", "protection.errors.embargoFar");
  return read.instant;
}

function refused(field: string, key: string): DomainError {
  return new DomainError("invalid", key, { fields: { [field]: { key } } });
}
