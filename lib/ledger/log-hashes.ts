import type { Database } from "@/lib/db/client";
import type { SubtreeAddress } from "./merkle";

type Kept = { level: number; index: bigint; hash: string };

/**
 * Hashes of complete subtrees, in the order asked for; leaves among them (level 0). One read by key for all, so that a
 * proof costs a logarithm of the log.
 */
export async function readSubtrees(db: Database, wanted: readonly SubtreeAddress[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const nodes = wanted.filter(({ level }) => level > 0);
  const kept = await db.$queryRaw<Kept[]>`
    SELECT 0 AS level, l.index, l.hash FROM ledger_leaf l
    WHERE l.index = ANY(${wanted.filter(({ level }) => level === 0).map(({ index }) => BigInt(index))}::bigint[])
    UNION ALL
    SELECT n.level, n.index, n.hash
    FROM unnest(${nodes.map(({ level }) => level)}::int[], ${nodes.map(({ index }) => BigInt(index))}::bigint[])
      AS asked(level, index)
    CROSS JOIN LATERAL (
      -- One look into the index for each: OFFSET keeps the planner from reading the whole table instead.
      SELECT node.level, node.index, node.hash FROM ledger_node node
      WHERE node.level = asked.level AND node.index = asked.index OFFSET 0
    ) n`;
  const hashes = new Map(kept.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return wanted.map(({ level, index }) => {
    const hash = hashes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`The ledger lacks the hash of subtree ${level}/${index}`);
    return hash;
  });
}
