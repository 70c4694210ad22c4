import { countAttempt } from "@/lib/accounts/count-attempt";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { newToken } from "@/lib/kernel/ids";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { hashLinkToken } from "@/lib/organisations/link-token";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { loadRound } from "./load-round";
import { deadlinePolicy } from "./policy";
import { readHour, refusedField } from "./read-hour";
import type { GrantLateAccess } from "./schema";

/** Mails to addresses that somebody types are bounded. */
const grants = { act: "late access", attempts: 60, minutes: 60 };

/**
 * Gives somebody leave to submit after the closing hour: a link to one address, taken up once, good until an hour.
 * What comes by it is marked as late.
 * Refuses: not_found, forbidden, conflict (not published, not closed yet), too_many, invalid (an hour that is none or past).
 */
export async function grantLateAccess({ actor, clock, jobs }: Deps, input: GrantLateAccess): Promise<{ id: string }> {
  await countAttempt({ clock }, grants, actor.personId);
  return transaction(async (tx) => {
    const round = await loadRound(tx, actor, input.roundId);
    authorise(deadlinePolicy.grantLateAccess, actor, round.consultation);
    const now = await databaseNow(tx);
    if (round.consultation.status === "draft" || now < round.opensAt) {
      throw new DomainError("conflict", "deadlines.errors.notOpened");
    }
    const until = readHour("until", input.until, round.zone);
    if (until <= now || until <= round.closesAt) throw refusedField("until", "deadlines.errors.untilPast");
    const token = newToken();
    const made = await tx.lateAccess.create({
      data: {
        roundId: round.id,
        name: cleanLine(input.name),
        email: input.email,
        tokenHash: hashLinkToken(token),
        until,
        reason: cleanText(input.reason),
        grantedById: actor.personId,
        grantedAt: now,
      },
      select: { id: true },
    });
    const person = await tx.person.findUnique({ where: { email: input.email }, select: { locale: true } });
    const locale = person?.locale ?? actor.locale;
    await queueMail(tx, jobs, {
      to: input.email,
      template: "late-access",
      locale,
      values: {
        name: cleanLine(input.name),
        consultation: inLocale(readLocalised(round.consultation.title), locale).text,
        until: until.toISOString(),
        zone: round.zone,
      },
      secrets: { path: `/${locale}/late/${token}` },
    });
    return made;
  });
}
