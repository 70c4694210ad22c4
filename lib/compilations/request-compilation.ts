import { countAttempt } from "@/lib/accounts/count-attempt";
import { database, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import { filesTag } from "./files-tag";
import { fingerprintOf, publishedNow } from "./fingerprint";
import { makeFile } from "./jobs";
import type { RequestCompilation } from "./schema";

/** Files that one network may have made in an hour. */
const limit = { act: "file to be made", attempts: 30, minutes: 60 };

/** A file that was asked for so long ago and is not there was lost with a server. */
const lostAfter = 20 * 60 * 1_000;

/**
 * Has a file made of what is published now, for anybody. Asked twice, or by two people at once, it is made once; a
 * file that failed or was lost is made anew.
 * @param source the network of whoever asks, by which new files are limited.
 * @throws DomainError not_found for a version that is not public; too_many.
 */
export async function requestCompilation(
  { clock, jobs }: AnonymousDeps,
  input: RequestCompilation,
  source: string,
): Promise<void> {
  const { versionId, kind } = input;
  const version = await database().draftVersion.findFirst({
    where: { id: versionId, ...publishedVersion() },
    select: { id: true },
  });
  if (version === null) throw notFound();
  const now = clock.now();
  const fingerprint = fingerprintOf(kind, versionId, await publishedNow(database(), versionId, now));
  const wanted = { ...input, fingerprint };
  const lost = {
    status: { in: ["queued" as const, "making" as const] },
    createdAt: { lt: new Date(now.getTime() - lostAfter) },
  };
  const makeable = { ...wanted, OR: [{ status: "failed" as const }, lost] };
  const present = await database().compilation.findFirst({ where: wanted, select: { id: true } });
  const again = await database().compilation.findFirst({ where: makeable, select: { id: true } });
  if (present !== null && again === null) return;
  await countAttempt({ clock }, limit, source);
  await transaction(async (tx) => {
    const made = await tx.compilation.createManyAndReturn({
      data: [{ ...wanted, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    const reset = await tx.compilation.updateManyAndReturn({
      where: makeable,
      data: { status: "queued", failure: null, done: 0, total: 0, createdAt: now },
      select: { id: true },
    });
    for (const { id } of [...made, ...reset]) await jobs.enqueue(tx, makeFile, { compilationId: id });
    await dropDocuments(tx, [filesTag(versionId)]);
  });
}
