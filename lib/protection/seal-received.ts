import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Database } from "@/lib/db/client";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";

/*
 * A receipt is never changed, and a protected text can be removed. So what is kept of a protected text is sealed with
 * a key of its own (AES-256-GCM), and removing the text destroys the key: the row stays as it was, and says nothing.
 *
 * Into what is hashed goes a random number. Without it, whoever has a published text could try the names of all
 * organisations against the fingerprint until one fits.
 */
const sealedForm = "openfloor-sealed/1:";

type Received = { canonical: string; sha256: string };

/** What is kept of a received text, and its fingerprint: as they are, or sealed where the name is protected. */
export async function sealForReceipt(db: Database, contributionId: string, received: Received): Promise<Received> {
  const key = await keyOf(db, contributionId);
  if (key === null) return received;
  const content = z.record(z.string(), z.unknown()).parse(JSON.parse(received.canonical));
  const canonical = canonicalJson({ ...content, nonce: randomBytes(32).toString("hex") });
  return { canonical: seal(canonical, key), sha256: sha256Hex(canonical) };
}

/** The received text of a receipt, byte for byte; null once it was removed. */
export async function openReceived(db: Database, contributionId: string, kept: string): Promise<string | null> {
  if (!isSealed(kept)) return kept;
  const key = await keyOf(db, contributionId);
  return key === null ? null : unseal(kept, key);
}

/** Whether a kept text can be read with its key only. */
export function isSealed(kept: string): boolean {
  return kept.startsWith(sealedForm);
}

/** A new key for one submission, lower-case hex. */
export function newSealKey(): string {
  return randomBytes(32).toString("hex");
}

async function keyOf(db: Database, contributionId: string): Promise<string | null> {
  const row = await db.protectedSubmission.findUnique({ where: { contributionId }, select: { key: true } });
  return row?.key ?? null;
}

function seal(text: string, key: string): string {
  const start = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "hex"), start);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return sealedForm + Buffer.concat([start, cipher.getAuthTag(), sealed]).toString("base64");
}

/** What was sealed with this key. Throws when it was sealed with another, or changed since. */
export function unseal(kept: string, key: string): string {
  const bytes = Buffer.from(kept.slice(sealedForm.length), "base64");
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key, "hex"), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
