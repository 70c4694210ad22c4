import { createHmac } from "node:crypto";
import { countAttempt } from "@/lib/accounts/count-attempt";
import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { env } from "@/lib/env";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, isDomainError, notFound } from "@/lib/kernel/errors";
import { isPlausible } from "./form-stamp";
import type { ReportContribution } from "./schema";

const bySource = { act: "report by source", attempts: 20, minutes: 60 } as const;
/** More than these teach a moderator nothing, and a crowd must not bury the desk. */
const onOne = { act: "reports on one contribution", attempts: 200, minutes: 24 * 60 } as const;

type Reporter = {
  /** The network that reports, as the server saw it. */
  source: string;
  /** Who reports, where they are signed in; null for a visitor. */
  actor: Pick<Actor, "personId"> | null;
};

/**
 * A reader reports a published contribution. One source counts once for one contribution. A program, a repetition and
 * whoever reports too much are answered like everybody else, and nothing is written. No act is recorded: who reported
 * is told to nobody.
 *
 * Refuses: not_found (not published), invalid (a reason that is not on the list).
 */
export async function reportContribution(
  { clock }: Pick<AnonymousDeps, "clock">,
  input: ReportContribution,
  { source, actor }: Reporter,
): Promise<void> {
  const db = database();
  const at = await databaseNow(db);
  const contribution = await db.contribution.findFirst({
    where: { reference: input.reference, ...publishedBy(at) },
    select: { id: true },
  });
  if (contribution === null) throw notFound();
  await checkReason(input.reasonCode);
  if (input.homepage !== "" || !isPlausible(input.opened, clock.now())) return;
  if (!(await isWithin(clock, bySource, source)) || !(await isWithin(clock, onOne, contribution.id))) return;
  await db.report.createMany({
    data: [
      {
        contributionId: contribution.id,
        reasonCode: input.reasonCode,
        words: input.words,
        language: input.language,
        personId: actor?.personId ?? null,
        source: hashed(actor === null ? `network ${source}` : `person ${actor.personId}`),
        reportedAt: at,
      },
    ],
    skipDuplicates: true,
  });
}

async function checkReason(code: string): Promise<void> {
  const reason = await database().moderationReason.findFirst({
    where: { code, active: true, appliesTo: { has: "refuse" } },
    select: { code: true },
  });
  if (reason !== null) return;
  throw new DomainError("invalid", "reports.errors.notSent", {
    fields: { reasonCode: { key: "reports.errors.reasonMissing" } },
  });
}

async function isWithin(
  clock: AnonymousDeps["clock"],
  limit: Parameters<typeof countAttempt>[1],
  who: string,
): Promise<boolean> {
  try {
    await countAttempt({ clock }, limit, who);
    return true;
  } catch (error) {
    if (isDomainError(error) && error.code === "too_many") return false;
    throw error;
  }
}

function hashed(who: string): string {
  return createHmac("sha256", env().nextAuthSecret).update(`report\0${who}`).digest("hex");
}
