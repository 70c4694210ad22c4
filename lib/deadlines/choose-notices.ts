import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import type { Deps } from "@/lib/jobs/queue";
import { notFound } from "@/lib/kernel/errors";
import type { ChooseNotices } from "./schema";

/** A person wants to be told of new texts of a process, in these languages (none: all), or not any more. Refuses: not_found. */
export function chooseNotices({ actor }: Pick<Deps, "actor">, input: ChooseNotices): Promise<void> {
  return transaction(async (tx) => {
    const process = await tx.process.findFirst({
      where: { id: input.processId, status: "published" },
      select: { id: true },
    });
    if (process === null) throw notFound();
    const whose = { personId: actor.personId, processId: process.id };
    if (input.wanted === "no") {
      await tx.noticeChoice.deleteMany({ where: whose });
      return;
    }
    const languages = [...new Set(input.languages)].sort();
    await tx.noticeChoice.upsert({
      where: { personId_processId: whose },
      create: { ...whose, languages, createdAt: await databaseNow(tx) },
      update: { languages },
      select: { personId: true },
    });
  });
}
