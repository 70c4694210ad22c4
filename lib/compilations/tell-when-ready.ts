import { transaction } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Deps } from "@/lib/jobs/queue";
import { DomainError } from "@/lib/kernel/errors";
import type { TellWhenReady } from "./schema";

/**
 * Notes that a person wants a mail when a file is ready. Everybody with an account may: the file is for everybody.
 * Asked twice it is noted once.
 * @throws DomainError conflict where the file is ready, given up or gone already.
 */
export function tellWhenReady({ actor, clock }: Pick<Deps, "actor" | "clock">, input: TellWhenReady): Promise<void> {
  return transaction(async (tx) => {
    // A write, so that a file that becomes ready at this moment waits for the note.
    const { count } = await tx.compilation.updateMany({
      where: { id: input.compilationId, status: { in: ["queued", "making"] }, version: publishedVersion() },
      data: { failure: null },
    });
    if (count === 0) throw new DomainError("conflict", "compilations.errors.notBeingMade");
    await tx.compilationNotice.createMany({
      data: [{ compilationId: input.compilationId, personId: actor.personId, askedAt: clock.now() }],
      skipDuplicates: true,
    });
  });
}
