import type { Transaction } from "@/lib/db/client";
import type { Jobs } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { progressPath } from "./progress-path";
import { arrangements, fileKinds, madeFormats } from "./schema";

/** Writes to those who asked to be told that a file is ready, once to each. Does nothing while it is not. */
export async function tellWaiting(tx: Transaction, jobs: Jobs, compilationId: string): Promise<void> {
  const row = await tx.compilation.findFirst({
    where: { id: compilationId, status: "ready" },
    select: {
      versionId: true,
      kind: true,
      arrangement: true,
      format: true,
      version: { select: { title: true, label: true } },
      waiting: { select: { personId: true, person: { select: { email: true, locale: true } } } },
    },
  });
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
        path: `/${person.locale}${progressPath({ versionId: row.versionId, kind, by, format })}`,
      },
    });
  }
  await tx.compilationNotice.deleteMany({ where: { compilationId } });
}
