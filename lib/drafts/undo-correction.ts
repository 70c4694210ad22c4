import type { Deps } from "@/lib/jobs/queue";
import { correctLineage } from "./hold-lineage";
import { handMade, isAlone, undone } from "./lineage-groups";
import { alignWithPrevious } from "./propose-lineage";
import type { CorrectParagraph } from "./schema";

/** A person takes back what was joined or parted at a paragraph: the program proposes anew what became of it. */
export function undoCorrection(deps: Deps, { versionId, paragraphId }: CorrectParagraph): Promise<void> {
  return correctLineage(deps, versionId, async (rows, tx) => {
    const others = handMade(rows).filter(
      (row) => !isAlone(row) && !row.before.includes(paragraphId) && !row.after.includes(paragraphId),
    );
    return undone(rows, await alignWithPrevious(tx, versionId, others), paragraphId);
  });
}
