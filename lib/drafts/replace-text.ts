import { database, transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { composeText } from "./compose-text";
import { holdVersion } from "./hold-version";
import { keptFootnote } from "./import-version";
import { keepSource } from "./keep-source";
import { loadVersion } from "./load-draft";
import { draftPolicy } from "./policy";
import { readSource } from "./read-source";
import { refreshLineage } from "./refresh-lineage";
import type { ReplaceText } from "./schema";
import { blocksOf, writeText } from "./write-text";

/** An organiser imports again, into a version that is not published; what was in it goes, and its file with it. */
export async function replaceText({ actor, clock }: Deps, input: ReplaceText): Promise<{ id: string }> {
  const asked = await loadVersion(database(), actor, input.versionId);
  authorise(draftPolicy.importVersion, actor, asked.subject);
  const imported = await readSource(input);
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(draftPolicy.importVersion, actor, version.subject);
    await holdVersion(tx, version, input.seenRevision);
    const { numbering } = input;
    await writeText(tx, version.id, composeText(blocksOf(imported), imported.footnotes.map(keptFootnote), numbering));
    const data = { numbering, warnings: imported.warnings, ...(await keepSource(tx, input)) };
    await tx.draftVersion.update({ where: { id: version.id }, data });
    await refreshLineage(tx, { versionId: version.id, actor, at: clock.now() });
    return { id: version.id };
  });
}
