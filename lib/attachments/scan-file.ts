import { documentTagsOf } from "@/lib/contributions/public-tags";
import { stillOnItsSide } from "@/lib/contributions/still-on-its-side";
import { database, type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { env } from "@/lib/env";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import type { JobDeps } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { askScanner, type Verdict } from "./ask-scanner";

/**
 * Shows a file that waits to the virus scanner and keeps what it said. Called again it does nothing for a file that
 * has its verdict. Where the scanner gives none the file stays out of reach of the public, and it is asked again.
 * @throws when the scanner gives no verdict.
 */
export async function scanFile({ jobs }: Pick<JobDeps, "jobs">, attachmentId: string): Promise<void> {
  const { scanner } = env();
  const file = await database().attachment.findUnique({
    where: { id: attachmentId },
    select: { scan: true, fileSha256: true },
  });
  if (file === null || scanner === null || !["waiting", "failed"].includes(file.scan)) return;
  let verdict: Verdict;
  try {
    verdict = await askScanner(scanner, streamKeptFile(file.fileSha256));
  } catch (error) {
    await database().attachment.updateMany({ where: { id: attachmentId, scan: "waiting" }, data: { scan: "failed" } });
    throw error;
  }
  await transaction((tx) => keepVerdict(tx, jobs, attachmentId, file.fileSha256, verdict));
}

/** What was found in one file was found in every other of the same bytes, also where nobody had asked. */
async function keepVerdict(
  tx: Transaction,
  jobs: JobDeps["jobs"],
  id: string,
  fileSha256: string,
  { state }: Verdict,
): Promise<void> {
  const changed = await tx.attachment.updateManyAndReturn({
    where:
      state === "infected" ? { fileSha256, scan: { not: "infected" } } : { id, scan: { in: ["waiting", "failed"] } },
    data: { scan: state },
    select: { id: true },
  });
  for (const attachment of changed) await tell(tx, jobs, attachment.id, state);
}

async function tell(tx: Transaction, jobs: JobDeps["jobs"], id: string, state: Verdict["state"]): Promise<void> {
  const { contribution, addedBy, name } = await tx.attachment.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      addedBy: { select: { email: true, locale: true } },
      contribution: {
        select: {
          id: true,
          kind: true,
          versionId: true,
          consultationId: true,
          organisationId: true,
          consultation: { select: { title: true, process: { select: { id: true } } } },
        },
      },
    },
  });
  await dropDocuments(tx, documentTagsOf(contribution));
  if (state !== "infected") return;
  for (const { email: to, locale } of await stillOnItsSide(tx, contribution.organisationId, [addedBy])) {
    const path =
      contribution.kind === "input" ? `/${locale}/me/inputs/${contribution.id}/files` : `/${locale}/me/contributions`;
    await queueMail(tx, jobs, {
      to,
      template: "attachment-infected",
      locale,
      values: { file: name, consultation: inLocale(readLocalised(contribution.consultation.title), locale).text, path },
      key: `attachment-infected ${id} ${to}`,
    });
  }
}
