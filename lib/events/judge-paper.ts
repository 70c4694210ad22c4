import { askScanner } from "@/lib/attachments/ask-scanner";
import { cleanName } from "@/lib/attachments/clean-name";
import type { JudgedFile } from "@/lib/attachments/file-kinds";
import { judgeFile } from "@/lib/attachments/judge-file";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/kernel/errors";
import { beside } from "./typed-hours";

/** Largest file of a paper, in bytes. */
const largest = 20_000_000;

export type JudgedPaper = { judged: JudgedFile; came: Uint8Array; name: string };

/**
 * Judges the file of a paper by its content and takes out of it what says who made it; shown to the virus scanner at
 * once where there is one. Refuses beside `file` as `judgeFile` does, and as conflict while the scanner gives no verdict.
 */
export async function judgePaper(file: File): Promise<JudgedPaper> {
  if (file.size > largest) throw beside("file", "events.errors.fileTooLarge", { megabytes: largest / 1_000_000 });
  const came = new Uint8Array(await file.arrayBuffer());
  const judged = await judgeFile(came);
  const { scanner } = env();
  if (scanner !== null) {
    const verdict = await askScanner(scanner, piecesOf(judged.bytes)).catch(() => {
      throw new DomainError("conflict", "events.errors.notScanned");
    });
    if (verdict.state === "infected") throw beside("file", "events.errors.infected");
  }
  return { judged, came, name: cleanName(file.name, judged.kind) };
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 64 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
