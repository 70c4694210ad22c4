import type { Database } from "@/lib/db/client";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import type { CurrentText } from "./current-texts";

/** Of each topic that paragraphs of a text are about the lineages of these, and a fingerprint of all of it. */
export async function storedTopics(
  db: Database,
  text: CurrentText,
): Promise<{ topics: Map<string, Set<string>>; fingerprint: string }> {
  const rows = await db.paragraphTopic.findMany({
    where: { lineageId: { in: text.paragraphs.map(({ lineageId }) => lineageId) } },
    orderBy: [{ topic: "asc" }, { lineageId: "asc" }],
    select: { topic: true, lineageId: true },
  });
  const topics = new Map<string, Set<string>>();
  for (const { topic, lineageId } of rows) topics.set(topic, (topics.get(topic) ?? new Set()).add(lineageId));
  return { topics, fingerprint: sha256Hex(canonicalJson(rows)) };
}
