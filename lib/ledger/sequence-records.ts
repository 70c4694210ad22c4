import { type Transaction, transaction } from "@/lib/db/client";
import { dropDocuments } from "@/lib/db/document-tags";
import { databaseNow } from "@/lib/db/now";
import { leafText } from "./commitment";
import { readSubtrees } from "./log-hashes";
import { GrowingTree, leafHash, type SubtreeAddress, subtreesOf } from "./merkle";
import { checkpointText, openCheckpoint } from "./signed-note";
import { type LedgerKeys, verifiersOf } from "./signing-key";

/** How many records one transaction gives their places at most. */
export const batchSize = 2_000;

/** Any number, the same for every instance: whoever holds it is the only one that appends. */
const sequencerLock = 6962;

/** The log is not what its last checkpoint says; nothing is signed until a person has looked at it. */
export class LedgerDamaged extends Error {
  constructor(what: string) {
    super(`${what} Nothing is added to the ledger until this is cleared up; see: npm run openfloor -- ledger verify`);
    this.name = "LedgerDamaged";
  }
}

type Waiting = { position: bigint; id: string; kind: string; at: Date; commitment: string };

/**
 * Gives records that wait their places at the end of the log, in the order of their writing as far as it is visible,
 * and signs a checkpoint over the result, all in one transaction: a process that dies in it has done nothing. One
 * instance at a time does so; another one that comes by goes away. What a longer transaction commits later gets a
 * later place; nothing is skipped, because what waits is a list and not a position.
 *
 * @returns how many got a place; null when another instance is at it.
 * @throws LedgerDamaged when the log does not continue its last checkpoint.
 */
export function sequenceRecords(keys: LedgerKeys, limit = batchSize): Promise<number | null> {
  return transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ got: boolean }[]>`SELECT pg_try_advisory_xact_lock(${sequencerLock}) AS got`;
    if (!lock?.got) return null;
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT p.position, r.id, r.kind, r.at, r.commitment
      FROM ledger_pending p JOIN ledger_record r ON r.id = p."recordId"
      ORDER BY p.position LIMIT ${limit}`;
    if (waiting.length === 0) return 0;
    const tree = await loadTree(tx, keys);
    const from = tree.size;
    const leaves = waiting.map((record) => leafHash(leafText(record)));
    await writeLeaves(tx, from, waiting, leaves);
    await writeNodes(
      tx,
      leaves.flatMap((leaf) => tree.append(leaf)),
    );
    await tx.$executeRaw`DELETE FROM ledger_pending WHERE position = ANY(${waiting.map(({ position }) => position)}::bigint[])`;
    const { size, root } = tree;
    const note = keys.signer.sign(checkpointText({ origin: keys.signer.name, size, root }));
    await tx.ledgerCheckpoint.create({
      data: { size, root, note, signedAt: await databaseNow(tx) },
      select: { size: true },
    });
    await dropDocuments(tx, ["ledger"]);
    return waiting.length;
  });
}

/** The tree as it stands, compared with what was signed last. */
async function loadTree(tx: Transaction, keys: LedgerKeys): Promise<GrowingTree> {
  const [last, top] = await Promise.all([
    tx.ledgerCheckpoint.findFirst({ orderBy: { size: "desc" }, select: { size: true, root: true, note: true } }),
    tx.ledgerLeaf.findFirst({ orderBy: { index: "desc" }, select: { index: true } }),
  ]);
  const size = top === null ? 0 : Number(top.index) + 1;
  if (Number(last?.size ?? 0) !== size) {
    throw new LedgerDamaged(`The log has ${size} entries and the last checkpoint speaks of ${last?.size ?? 0}.`);
  }
  const tree = new GrowingTree(size, await readSubtrees(tx, subtreesOf({ from: 0, to: size })));
  if (last === null) return tree;
  const signed = openCheckpoint(last.note, verifiersOf(keys));
  if (signed === null) throw new LedgerDamaged(`The checkpoint of size ${size} is not signed by a key of this ledger.`);
  if (signed.size !== size || signed.root !== tree.root || last.root !== tree.root) {
    throw new LedgerDamaged(`The log of ${size} entries is not the one that was signed.`);
  }
  return tree;
}

async function writeLeaves(tx: Transaction, from: number, records: readonly Waiting[], leaves: readonly string[]) {
  const ids = records.map(({ id }) => id);
  await tx.$executeRaw`
    INSERT INTO ledger_leaf (index, "recordId", hash)
    SELECT ${from}::bigint + place - 1, id, hash
    FROM unnest(${ids}::uuid[], ${leaves}::text[]) WITH ORDINALITY AS added(id, hash, place)`;
}

async function writeNodes(tx: Transaction, nodes: readonly (SubtreeAddress & { hash: string })[]) {
  if (nodes.length === 0) return;
  const [levels, indexes, hashes] = [
    nodes.map(({ level }) => level),
    nodes.map(({ index }) => BigInt(index)),
    nodes.map(({ hash }) => hash),
  ];
  await tx.$executeRaw`
    INSERT INTO ledger_node (level, index, hash)
    SELECT * FROM unnest(${levels}::int[], ${indexes}::bigint[], ${hashes}::text[])`;
}
