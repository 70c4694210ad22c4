import type { Transaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import { leafText } from "./commitment";
import { GrowingTree, leafHash, type SubtreeAddress } from "./merkle";
import { type Checkpoint, type NoteVerifier, openCheckpoint } from "./signed-note";

/** What is wrong, and where: the table, the row in words, and what about it. */
export type LedgerProblem = { table: string; row: string; what: string };

export type Finding = {
  problem(table: string, row: string, what: string): void;
  /** Called now and then with what was done of how much. */
  progress(what: string, done: number, of: number): void;
};

type LeafRow = {
  index: bigint;
  hash: string;
  recordId: string;
  kind: string | null;
  at: Date | null;
  commitment: string | null;
};
type NodeRow = { level: number; index: bigint; hash: string };
type CheckpointRow = { size: bigint; root: string; note: string };

/** A checkpoint that somebody kept outside, and the name by which they called it. */
export type KeptCheckpoint = { name: string; checkpoint: Checkpoint };

/**
 * Builds the tree anew from the records and compares every leaf, every kept subtree and every checkpoint, in one pass
 * and in memory that does not grow. Gives the size of the log.
 */
export async function verifyTree(
  tx: Transaction,
  finding: Finding,
  given: { verifiers: readonly NoteVerifier[]; kept: readonly KeptCheckpoint[]; total: number },
): Promise<number> {
  const tree = new GrowingTree();
  const nodes = keptNodes(tx);
  const checkpoints = streamRows<CheckpointRow>(tx, sql`SELECT * FROM ledger_checkpoint ORDER BY size`, {
    cursor: "checkpoints",
  });
  let node = await nodes.next();
  let checkpoint = await checkpoints.next();
  const query = sql`
    SELECT l.index, l.hash, l."recordId", r.kind, r.at, r.commitment
    FROM ledger_leaf l LEFT JOIN ledger_record r ON r.id = l."recordId" ORDER BY l.index`;
  for await (const row of streamRows<LeafRow>(tx, query)) {
    const leaf = checkLeaf(row, tree.size, finding);
    const completed = tree.append(leaf);
    for (const made of completed) {
      while (!node.done && isBefore(node.value, made)) {
        unknownNode(node.value, finding);
        node = await nodes.next();
      }
      const isThere = !node.done && node.value.level === made.level && Number(node.value.index) === made.index;
      if (!isThere) finding.problem("ledger_node", `${made.level}/${made.index}`, "is missing");
      else if (node.value?.hash !== made.hash) {
        finding.problem("ledger_node", `${made.level}/${made.index}`, "is not the hash of what stands below it");
      }
      if (isThere) node = await nodes.next();
    }
    while (!checkpoint.done && Number(checkpoint.value.size) <= tree.size) {
      checkCheckpoint(checkpoint.value, tree, given.verifiers, finding);
      checkpoint = await checkpoints.next();
    }
    checkKept(given.kept, tree, finding);
    if (tree.size % 50_000 === 0) finding.progress("entries of the log", tree.size, given.total);
  }
  for (; !node.done; node = await nodes.next()) unknownNode(node.value, finding);
  for (; !checkpoint.done; checkpoint = await checkpoints.next()) {
    const { size } = checkpoint.value;
    finding.problem("ledger_checkpoint", String(size), `speaks of ${size} entries and the log has ${tree.size}`);
  }
  for (const { name, checkpoint: one } of given.kept.filter((other) => other.checkpoint.size > tree.size)) {
    finding.problem("ledger_leaf", name, `speaks of ${one.size} entries and the log has ${tree.size}: it was cut off`);
  }
  return tree.size;
}

/** In the order in which a growing log completes them. */
function keptNodes(tx: Transaction) {
  const query = sql`SELECT level, index, hash FROM ledger_node ORDER BY (index + 1) * (1::bigint << level), level`;
  return streamRows<NodeRow>(tx, query, { cursor: "nodes" });
}

function isBefore(node: NodeRow, made: SubtreeAddress): boolean {
  const [ends, madeEnds] = [(Number(node.index) + 1) * 2 ** node.level, (made.index + 1) * 2 ** made.level];
  return ends < madeEnds || (ends === madeEnds && node.level < made.level);
}

function unknownNode({ level, index }: NodeRow, finding: Finding): void {
  finding.problem("ledger_node", `${level}/${index}`, "stands for entries that are not in the log");
}

/** The hash by which the tree goes on: what the record says, or what the leaf says where there is no record. */
function checkLeaf(row: LeafRow, expectedIndex: number, finding: Finding): string {
  const name = `${row.index} (record ${row.recordId})`;
  if (Number(row.index) !== expectedIndex) {
    finding.problem("ledger_leaf", name, `stands where entry ${expectedIndex} should: entries before it are missing`);
  }
  if (row.kind === null || row.at === null || row.commitment === null) {
    finding.problem("ledger_record", row.recordId, `is missing; it stood at place ${row.index} of the log`);
    return row.hash;
  }
  const hash = leafHash(leafText({ kind: row.kind, at: row.at, commitment: row.commitment }));
  if (hash !== row.hash) {
    const what = "is not the hash of its record: kind, instant or commitment were changed, or the leaf was";
    finding.problem("ledger_leaf", name, what);
  }
  return hash;
}

function checkCheckpoint(
  { size, root, note }: CheckpointRow,
  tree: GrowingTree,
  verifiers: readonly NoteVerifier[],
  { problem }: Finding,
): void {
  const name = String(size);
  if (Number(size) !== tree.size) problem("ledger_checkpoint", name, "speaks of a size that the log never had");
  const signed = openCheckpoint(note, verifiers);
  if (signed === null) problem("ledger_checkpoint", name, "is not signed by a key of this ledger");
  else if (signed.size !== Number(size) || signed.root !== root) {
    problem("ledger_checkpoint", name, "has another size or root than the note that was signed");
  }
  if (root !== tree.root || (signed !== null && signed.root !== tree.root)) {
    problem("ledger_checkpoint", name, "has another root than the log: entries before it were changed");
  }
}

function checkKept(kept: readonly KeptCheckpoint[], tree: GrowingTree, finding: Finding): void {
  for (const { name, checkpoint } of kept) {
    if (checkpoint.size === tree.size && checkpoint.root !== tree.root) {
      finding.problem("ledger_leaf", name, `names another root for ${tree.size} entries: the log was rewritten`);
    }
  }
}
