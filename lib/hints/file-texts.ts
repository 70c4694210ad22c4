import type { Database } from "@/lib/db/client";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { readDocument } from "@/lib/imports/read-document";
import { isDomainError } from "@/lib/kernel/errors";

/** Files that are read beside one contribution, and the largest of them: hints are worth seconds, not minutes. */
const mostFiles = 10;
const largestFile = 5_000_000;
const longestText = 400_000;

const readable = [
  "text/csv",
  "text/plain",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.oasis.opendocument.text",
];

const readableTypes = readable.map((type) => ({ mediaType: { startsWith: type } }));

/**
 * The texts of the files that stand beside a contribution, where they have any that can be read cheaply: CSV, PDF, Word,
 * OpenDocument. PDFs are read in a process of their own. A file that cannot be read has no text, and hinders nothing.
 */
export async function readFileTexts(
  db: Pick<Database, "attachment">,
  contributionId: string,
): Promise<{ id: string; text: string }[]> {
  const rows = await db.attachment.findMany({
    where: {
      ...{ contributionId, removedAt: null, withheldAt: null, scan: { not: "infected" } },
      file: { bytes: { lte: largestFile }, OR: readableTypes },
    },
    orderBy: { position: "asc" },
    take: mostFiles,
    select: { id: true, name: true, fileSha256: true, file: { select: { mediaType: true } } },
  });
  const texts: { id: string; text: string }[] = [];
  for (const { id, name, fileSha256, file } of rows) {
    const bytes = await readKeptFile(fileSha256);
    const text = file.mediaType.startsWith("text/csv") ? new TextDecoder().decode(bytes) : await wordsOf(bytes, name);
    if (text !== "") texts.push({ id, text: text.slice(0, longestText) });
  }
  return texts;
}

async function wordsOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { document } = await readDocument(bytes, name);
    return document.blocks.map(({ text }) => text).join("\n");
  } catch (error) {
    if (isDomainError(error)) return "";
    throw error;
  }
}
