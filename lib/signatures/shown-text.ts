import type { Database } from "@/lib/db/client";
import { type InputText, readInputText } from "@/lib/inputs/input-text";

/** The whole of an input as a co-signatory reads it, with the files that belong to the exact text. */
export type ShownText = InputText & { files: { id: string; name: string; sha256: string }[] };

/** Reads it as it stands. Who may is the caller's question. */
export async function readShownText(db: Database, contributionId: string): Promise<ShownText | null> {
  const text = await readInputText(db, contributionId);
  if (text === null) return null;
  const files = await db.attachment.findMany({
    where: { contributionId, removedAt: null, replacesId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, fileSha256: true },
  });
  return { ...text, files: files.map(({ id, name, fileSha256: sha256 }) => ({ id, name, sha256 })) };
}
