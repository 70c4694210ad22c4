import { randomBytes } from "node:crypto";
import { closeSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Reads a secret kept in a file of its own, making it on first use (256 random bits, base64url). */
export function readOrCreateSecret(file: string): string {
  return readOrCreateFile(file, () => `${randomBytes(32).toString("base64url")}\n`);
}

/**
 * Reads what is kept secret in a file of its own, making it on first use. The file is readable by its owner only. Two
 * processes asking at once get the same: the file appears complete under its name or not at all.
 */
export function readOrCreateFile(file: string, make: () => string): string {
  const existing = readSecret(file);
  if (existing !== null) return existing;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  const descriptor = openSync(draft, "wx", 0o600);
  writeSync(descriptor, make());
  closeSync(descriptor);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}

/** The secret in the file, or null when there is none yet. */
export function readSecret(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return null;
    throw error;
  }
}

/** True when the error came from the operating system with this code, such as "ENOENT". */
export function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
