import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** Which reason a decision gave. */
export type Given = { reasonCode: string | null; reasonVersion: number | null };

/** The words of a reason as they read when it was given; null where none was. */
export async function reasonAsGiven(
  db: Pick<Database, "moderationReason" | "moderationReasonVersion">,
  { reasonCode, reasonVersion }: Given,
): Promise<Localised | null> {
  if (reasonCode === null) return null;
  const version = reasonVersion ?? 1;
  const then = await db.moderationReasonVersion.findUnique({
    where: { code_version: { code: reasonCode, version } },
    select: { words: true },
  });
  const row = then ?? (await db.moderationReason.findUnique({ where: { code: reasonCode }, select: { words: true } }));
  return row === null ? null : readLocalised(row.words);
}
