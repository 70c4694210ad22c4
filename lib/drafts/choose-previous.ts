import { transaction } from "@/lib/db/client";
import type { Deps } from "@/lib/jobs/queue";
import { authorise } from "@/lib/kernel/authorise";
import { DomainError } from "@/lib/kernel/errors";
import { reopenLineage } from "./hold-lineage";
import { holdVersion } from "./hold-version";
import { isEarlierText } from "./latest-text";
import { loadVersion } from "./load-draft";
import { draftPolicy } from "./policy";
import { writeLineage } from "./propose-lineage";
import type { ChoosePrevious } from "./schema";

/**
 * An organiser says which published text an unpublished one goes on from, or that it is a text of its own. What was
 * proposed, corrected or confirmed against another one goes. Refuses for a translation, which follows its original.
 */
export function choosePrevious({ actor, clock }: Deps, input: ChoosePrevious): Promise<void> {
  return transaction(async (tx) => {
    const version = await loadVersion(tx, actor, input.versionId);
    authorise(draftPolicy.importVersion, actor, version.subject);
    await holdVersion(tx, version, input.seenRevision);
    const { previousId } = input;
    const fits =
      previousId === null ||
      (version.translationOfId === null && (await isEarlierText(tx, version.draft.id, previousId)));
    if (!fits) {
      const words = { key: "lineage.errors.previous" };
      throw new DomainError("invalid", words.key, { fields: { previousId: words } });
    }
    if (previousId === version.previousId) return;
    if (version.lineageConfirmedAt !== null) {
      await reopenLineage(tx, { versionId: version.id, actor, at: clock.now() });
    }
    await tx.draftVersion.update({ where: { id: version.id }, data: { previousId } });
    await writeLineage(tx, version.id, []);
  });
}
