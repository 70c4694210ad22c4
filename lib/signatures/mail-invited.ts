import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { newToken } from "@/lib/kernel/ids";
import { queueMail } from "@/lib/notifications/queue-mail";
import { letterOf, readersOf, type Signatory, signatoryColumns } from "./letters";
import type { Led } from "./load-signatures";

/** Asks these organisations for their names, where the input is open for signature; before that nobody hears of it. */
export async function mailIfOpen(
  tx: Transaction,
  jobs: Jobs,
  { contribution }: Led,
  ids: string[],
  mint = newToken,
): Promise<void> {
  if (contribution.submission === "collecting_signatures") await mailInvited(tx, jobs, contribution.id, ids, mint);
}

/** Asks these organisations for their names: their focal points, or the address that they were invited at. */
export async function mailInvited(
  tx: Transaction,
  jobs: Jobs,
  contributionId: string,
  ids: string[],
  mint = newToken,
): Promise<void> {
  const letter = await letterOf(tx, contributionId);
  const rows = await tx.coSignature.findMany({ where: { id: { in: ids } }, select: signatoryColumns });
  for (const row of rows) await mailOne(tx, jobs, row, letter, mint);
}

type Letter = Awaited<ReturnType<typeof letterOf>>;

async function mailOne(tx: Transaction, jobs: Jobs, row: Signatory, letter: Letter, mint: () => string) {
  for (const { to, locale, path } of await readersOf(tx, row, letter, mint)) {
    await queueMail(tx, jobs, {
      to,
      template: "signature-asked",
      locale,
      values: { ...letter.in(locale), organisation: row.organisation?.name ?? row.invitedName ?? "", path },
    });
  }
}
