import type { Transaction } from "@/lib/db/client";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { DomainError } from "@/lib/kernel/errors";
import { foldedText } from "@/lib/text/folded-text";
import { wordsOfFile } from "./words-of-file";

/** Shorter words stand in every text. */
const shortest = 3;

type Named = { name: string; title?: string | null; bytes: Uint8Array };

/**
 * Refuses as invalid, beside the field, a file that the public is to get and in which words stand that are taken out of
 * the text, capitals and blanks apart; also where a reader would not see them, and in what it is called.
 */
export async function refuseWordsInFile(words: readonly string[], { name, title = null, bytes }: Named, field: string) {
  const sought = words.map(foldedText).filter(({ length }) => length >= shortest);
  if (sought.length === 0) return;
  const text = foldedText([name, title ?? "", await wordsOfFile(bytes)].join("\n"));
  const found = words.find((one) => foldedText(one).length >= shortest && text.includes(foldedText(one)));
  if (found === undefined) return;
  throw new DomainError("invalid", "moderation.errors.notDecided", {
    fields: { [field]: { key: "redactions.errors.wordsInFile", values: { name, words: found.slice(0, 200) } } },
  });
}

/** The same for files that are kept already. */
export async function refuseWordsInKept(
  tx: Pick<Transaction, "attachment">,
  words: readonly string[],
  attachmentIds: readonly string[],
): Promise<void> {
  if (words.length === 0 || attachmentIds.length === 0) return;
  const rows = await tx.attachment.findMany({
    where: { id: { in: [...attachmentIds] } },
    select: { name: true, title: true, fileSha256: true },
  });
  for (const { fileSha256, ...file } of rows) {
    await refuseWordsInFile(words, { ...file, bytes: await readKeptFile(fileSha256) }, "fileReasons");
  }
}
