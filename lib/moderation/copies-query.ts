import { neutralName } from "@/lib/attachments/neutral-name";
import type { ScanState } from "@/lib/attachments/queries";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { readModerationCase } from "./case-query";

/** A file in whose place a redacted copy can be put, and the copy that stands ready or stands there; null for none. */
export type CopiedFile = {
  id: string;
  name: string;
  title: string | null;
  isWithheld: boolean;
  copy: { id: string; name: string; bytes: number; scan: ScanState } | null;
};

/**
 * The files of a case in whose place the actor may put copies now; none where they may not, see `lockCopied`. Refuses as
 * `readModerationCase` does.
 */
export async function listCopiedFiles(actor: Actor, contributionId: string): Promise<CopiedFile[]> {
  const item = await readModerationCase(actor, contributionId);
  if (item.isOwn) return [];
  const db = database();
  const round = await db.round.findFirst({
    where: { contributions: { some: { id: contributionId } } },
    select: { fourEyes: true },
  });
  const isDecided = item.submission === "submitted" && item.publication === "published_redacted";
  if (!item.mayDecide && !(isDecided && round?.fourEyes === false)) return [];
  const rows = await db.attachment.findMany({
    where: {
      ...{ contributionId, removedAt: null, replacesId: null },
      ...(item.mayDecide ? {} : { withheldAt: { not: null } }),
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, title: true, position: true, withheldAt: true },
      replacedBy: { select: { id: true, name: true, scan: true, file: { select: { bytes: true } } } },
    },
  });
  return rows.map(({ withheldAt, replacedBy, position, ...file }) => ({
    ...file,
    // What is withheld is behind a look, and its name may say what is in it.
    ...(withheldAt === null ? {} : { name: neutralName({ name: file.name, position }), title: null }),
    isWithheld: withheldAt !== null,
    copy: replacedBy && {
      id: replacedBy.id,
      name: replacedBy.name,
      scan: replacedBy.scan,
      bytes: replacedBy.file.bytes,
    },
  }));
}
