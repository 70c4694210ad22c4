import { type Transaction, transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { progressPath } from "./progress-path";
import { arrangements, fileKinds, madeFormats } from "./schema";

/**
 * Writes to those who asked to be told that a file is ready, once to each. Does nothing while it is not.
 * @param lookAgain leaves the job that will look whether the file is still good.
 */
export function tellWaiting(
  jobs: Jobs,
  compilationId: string,
  lookAgain: (tx: Transaction) => Promise<void>,
): Promise<void> {
  return transaction(async (tx) => {
    const row = await readReady(tx, compilationId);
    const kind = fileKinds.find((known) => known === row?.kind);
    const by = arrangements.find((known) => known === row?.arrangement);
    const format = madeFormats.find((known) => known === row?.format);
    if (row === null || kind === undefined || by === undefined || format === undefined) return;
    for (const { personId, person } of row.waiting) {
      await queueMail(tx, jobs, {
        to: person.email,
        template: "file-ready",
        locale: person.locale,
        key: `file-ready:${compilationId}:${personId}`,
        values: {
          format: format.toUpperCase(),
          text: row.version.title,
          version: inLocale(readLocalised(row.version.label), person.locale).text,
          path: `/${row.locale}${progressPath({ versionId: row.versionId, kind, by, format })}`,
        },
      });
    }
    await tx.compilationNotice.deleteMany({ where: { compilationId } });
    await lookAgain(tx);
  });
}

function readReady(tx: Transaction, id: string) {
  return tx.compilation.findFirst({
    where: { id, status: "ready" },
    select: {
      versionId: true,
      kind: true,
      arrangement: true,
      format: true,
      locale: true,
      version: { select: { title: true, label: true } },
      waiting: { select: { personId: true, person: { select: { email: true, locale: true } } } },
    },
  });
}
