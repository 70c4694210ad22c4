import type { Deps } from "@/lib/jobs/queue";
import { correctLineage } from "./hold-lineage";
import { joined } from "./lineage-groups";
import type { JoinParagraphs } from "./schema";

/**
 * A person says that a paragraph comes from one of the version before. What either was joined to stays joined, which
 * makes a split or a merger. Saying it twice changes nothing.
 */
export function joinParagraphs(deps: Deps, { versionId, before, after }: JoinParagraphs): Promise<void> {
  return correctLineage(deps, versionId, (rows) => joined(rows, before, after));
}
