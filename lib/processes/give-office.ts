import type { Transaction } from "@/lib/db/client";
import { recordTransition } from "@/lib/db/transitions";
import { isLocale } from "@/lib/i18n/locales";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { GrantOffice } from "./schema";

type OfficeToGive = Omit<GrantOffice, "processId">;

/**
 * Writes the office and tells the person by mail; an address that nobody has used yet becomes a person who is
 * invited. The caller has asked the policy.
 */
export async function giveOffice(
  { actor, clock, jobs }: Deps,
  tx: Transaction,
  process: { id: string; name: unknown; slug: string },
  { email, role, draftId }: OfficeToGive,
): Promise<{ id: string }> {
  const person = await tx.person.upsert({
    where: { email },
    create: { email, locale: actor.locale },
    update: {},
    select: { id: true, locale: true },
  });
  const held = await tx.processRole.findFirst({
    where: { processId: process.id, personId: person.id, role, draftId, endedAt: null },
    select: { id: true },
  });
  if (held !== null) {
    const words = { key: "processes.errors.officeHeld" };
    throw new DomainError("conflict", words.key, { fields: { email: words } });
  }
  const office = await tx.processRole.create({
    data: { processId: process.id, personId: person.id, role, draftId, createdAt: clock.now() },
    select: { id: true },
  });
  await recordTransition(tx, {
    subject: "office",
    subjectId: office.id,
    field: "status",
    from: null,
    to: "held",
    actor,
    at: clock.now(),
  });
  const locale = isLocale(person.locale) ? person.locale : "en";
  await queueMail(tx, jobs, {
    to: email,
    template: "office-granted",
    locale,
    values: { role, process: inLocale(readLocalised(process.name), locale).text },
  });
  return office;
}
