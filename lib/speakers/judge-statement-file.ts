import { askScanner } from "@/lib/attachments/ask-scanner";
import { cleanName } from "@/lib/attachments/clean-name";
import type { JudgedFile } from "@/lib/attachments/file-kinds";
import { fileRefusal } from "@/lib/attachments/file-refusal";
import { judgeFile } from "@/lib/attachments/judge-file";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/kernel/errors";

/** Largest file of a statement, in bytes. */
const largest = 10_000_000;

/**
 * Judges the file of a statement by its content and takes out of it what says who made it; shown to the virus scanner
 * at once where there is one, since it may be given out within the hour. Refuses as `judgeFile` does, and as conflict
 * while the scanner gives no verdict.
 */
export async function judgeStatementFile(file: File): Promise<{ judged: JudgedFile; came: Uint8Array; name: string }> {
  if (file.size > largest) throw fileRefusal("tooLarge", { megabytes: largest / 1_000_000 });
  const came = new Uint8Array(await file.arrayBuffer());
  const judged = await judgeFile(came);
  const { scanner } = env();
  if (scanner !== null) {
    const verdict = await askScanner(scanner, piecesOf(judged.bytes)).catch(() => {
      throw new DomainError("conflict", "speakers.errors.notScanned");
    });
    if (verdict.state === "infected") throw infected();
  }
  return { judged, came, name: cleanName(file.name, judged.kind) };
}

function infected(): DomainError {
  return new DomainError("invalid", "speakers.errors.notHandedIn", {
    fields: { file: { key: "speakers.errors.infected" } },
  });
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 64 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
