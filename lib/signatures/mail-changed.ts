import type { Transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Jobs } from "@/lib/jobs/queue";
import { newToken } from "@/lib/kernel/ids";
import { queueMail } from "@/lib/notifications/queue-mail";
import { changedSince } from "./changed-since";
import { changesInPlain } from "./changes-in-plain";
import { letterOf, readersOf, signatoryColumns } from "./letters";

/**
 * Asks those again whose confirmation a change of the text has undone, each with what changed since they confirmed,
 * and each once for each such change. A text that was written on within the last `restSeconds` is left for `later`.
 * While the input is not open for signature nobody is written to; opening it asks again.
 */
export async function mailChanged(
  tx: Transaction,
  jobs: Jobs,
  { contributionId, restSeconds, later }: { contributionId: string; restSeconds: number; later(): Promise<void> },
): Promise<void> {
  const input = await tx.input.findFirst({
    where: { contributionId, contribution: { submission: "collecting_signatures" } },
    select: { contribution: { select: { updatedAt: true } } },
  });
  if (input === null) return;
  const now = await databaseNow(tx);
  if (now.getTime() - input.contribution.updatedAt.getTime() < restSeconds * 1000) return later();
  const rows = await tx.coSignature.findMany({
    where: { contributionId, state: "reconfirmation_required" },
    select: { ...signatoryColumns, revision: true, confirmedSha256: true },
  });
  const letter = await letterOf(tx, contributionId);
  for (const row of rows) {
    const changes = await changedSince(tx, contributionId, row.confirmedSha256 ?? "");
    for (const { to, locale, path } of await readersOf(tx, row, letter, newToken)) {
      await queueMail(tx, jobs, {
        to,
        template: "signature-asked-again",
        locale,
        values: {
          ...letter.in(locale),
          organisation: row.organisation?.name ?? "",
          changes: changesInPlain(changes ?? []),
          path,
        },
        key: `signature-asked-again ${row.id} ${row.revision} ${to}`,
      });
    }
  }
}
