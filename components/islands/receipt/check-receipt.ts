import { canonical, fromBase64, hashFrom, hexOf, sha256, utf8 } from "./bytes";
import { type BundledStamp, checkStamps } from "./check-stamps";
import { CannotCheck, openCheckpoint } from "./note";
import { isConsistent, leafOf, rootByInclusion, type TreeHead } from "./proofs";

/** What is checked, in this order. */
export type Step =
  | ("text" | "stamp" | "stampSignature" | "stampAuthority" | "otherStamps")
  | ("facts" | "commitment" | "signature" | "key" | "inclusion" | "now" | "kept" | "ownSignature" | "own");

export type Outcome = { step: Step; state: "good" | "bad" | "unknown" };

/** The parts of a receipt's file that are checked; made by lib/receipts/bundle.ts. */
type Bundle = {
  format: string;
  trackingNumber: string;
  receivedAt: string;
  canonical: string;
  sha256: string;
  timestamps: BundledStamp[];
  ledger: {
    format: string;
    kind: string;
    at: string;
    salt: string;
    facts: Record<string, unknown>;
    commitment: string;
    index: number;
    leafHash: string;
    path: string[];
    checkpoint: string | null;
    key: string;
  } | null;
};

/** What is asked of the site while checking; sizes of the log go there, and nothing of the receipt. */
export type Ledger = {
  /** The public key that the site shows now; null when it cannot be had. */
  key(): Promise<string | null>;
  checkpoint(): Promise<string | null>;
  consistency(from: number, to: number): Promise<string[] | null>;
  /** The checkpoint that this browser kept from an earlier visit, and the key of that time; null for none. */
  kept: { key: string; note: string } | null;
  /** Fingerprint of the certificate of the platform's own time-stamping authority; null when the site shows none. */
  authority: string | null;
};

type Tell = (outcome: Outcome) => void;

/** Reads a receipt's file; null when it is something else. */
export function readBundle(text: string): Bundle | null {
  try {
    const bundle: Bundle = JSON.parse(text);
    return bundle.format === "openfloor-receipt/1" && typeof bundle.canonical === "string" ? bundle : null;
  } catch {
    return null;
  }
}

/** Checks everything that a browser can, telling each outcome as soon as it is known. A step that cannot be reached is not told. */
export async function checkReceipt(bundle: Bundle, ledger: Ledger, tell: Tell): Promise<void> {
  const step = telling(tell);
  const imprint = hexOf(await sha256(utf8(bundle.canonical)));
  await step("text", async () => imprint === bundle.sha256);
  await checkStamps(bundle.timestamps ?? [], imprint, ledger.authority, step);
  const proof = bundle.ledger;
  if (!proof) return tell({ step: "facts", state: "bad" });
  const { at, facts, kind, commitment, key } = proof;
  await step("facts", async () => {
    const known = proof.format === "openfloor-ledger/1" && at === bundle.receivedAt && facts.receivedAt === at;
    return known && facts.sha256 === bundle.sha256 && facts.trackingNumber === bundle.trackingNumber;
  });
  await step("commitment", async () => {
    const statement = canonical({ at, facts, format: proof.format, kind });
    return hexOf(await sha256(hashFrom(proof.salt), utf8(statement))) === commitment;
  });
  const checkpoint = proof.checkpoint;
  if (checkpoint === null) return tell({ step: "inclusion", state: "unknown" });
  let head: TreeHead | null = null;
  await step("signature", async () => {
    head = await openCheckpoint(checkpoint, key);
    return head !== null;
  });
  await step("key", async () => {
    const shown = await ledger.key();
    return shown === null ? null : shown === key;
  });
  const signed = head ?? unsignedHead(checkpoint);
  await step("inclusion", async () => {
    const leaf = await leafOf(utf8(canonical({ at, commitment, format: proof.format, kind })));
    const root = await rootByInclusion(leaf, proof.index, signed.size, proof.path.map(hashFrom));
    return hexOf(leaf) === proof.leafHash && root === hexOf(signed.root);
  });
  const follows = await newestOf(ledger, key);
  await step("now", () => follows(signed));
  const { kept } = ledger;
  // A log under another key is another log; what that means is for the person to judge.
  if (kept !== null) await step("kept", async () => (kept.key === key ? follows(unsignedHead(kept.note)) : null));
}

/** Checks a checkpoint that somebody kept outside: that it was signed for this log, and that the log continues it. */
export async function checkCheckpoint(note: string, ledger: Ledger, tell: Tell): Promise<void> {
  const step = telling(tell);
  const key = await ledger.key();
  if (key === null) return tell({ step: "own", state: "unknown" });
  const text = note.replaceAll("\r\n", "\n");
  let head: TreeHead | null = null;
  let known = true;
  await step("ownSignature", async () => {
    try {
      head = await openCheckpoint(text, key);
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error;
      known = false;
      return null;
    }
    return head !== null;
  });
  // What nobody signed says nothing of the log.
  if (known && head === null) return;
  const follows = await newestOf(ledger, key);
  await step("own", () => follows(head ?? unsignedHead(text)));
}

function telling(tell: Tell) {
  return async (name: Step, holds: () => Promise<boolean | null>): Promise<boolean> => {
    const held = await holds().catch((error: unknown) => (error instanceof CannotCheck ? null : false));
    tell({ step: name, state: held === null ? "unknown" : held ? "good" : "bad" });
    return held === true;
  };
}

/** Whether the log of today continues an earlier one; null where it cannot be asked for. */
async function newestOf(ledger: Ledger, key: string): Promise<(earlier: TreeHead) => Promise<boolean | null>> {
  const latest = await ledger.checkpoint();
  const newest = latest === null ? null : await openCheckpoint(latest, key).catch(() => unsignedHead(latest));
  return async (earlier) => {
    if (latest === null) return null;
    if (newest === null) return false;
    const [from, to] = earlier.size <= newest.size ? [earlier, newest] : [newest, earlier];
    const path = from.size === to.size ? [] : await ledger.consistency(from.size, to.size);
    return path !== null && isConsistent(from, to, path.map(hashFrom));
  };
}

/** What a checkpoint says, whoever signed it: for browsers that cannot check, and for one that was checked before. */
function unsignedHead(note: string): TreeHead {
  const [, size, root = ""] = note.split("\n");
  return { size: Number(size), root: fromBase64(root) };
}
