import type { Deps } from "@/lib/jobs/queue";
import { correctLineage } from "./hold-lineage";
import { parted } from "./lineage-groups";
import type { CorrectParagraph } from "./schema";

/** A person says that a paragraph has no counterpart: it is new, or gone. Saying it twice changes nothing. */
export function partParagraph(deps: Deps, { versionId, paragraphId }: CorrectParagraph): Promise<void> {
  return correctLineage(deps, versionId, (rows) => parted(rows, paragraphId));
}
