import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** The reasons in two or three words, by their code, as they read now. */
export async function reasonLabels(
  db: Pick<Database, "moderationReason">,
  codes: readonly string[],
): Promise<Map<string, Localised>> {
  const rows = await db.moderationReason.findMany({
    where: { code: { in: [...new Set(codes)] } },
    orderBy: { position: "asc" },
    select: { code: true, label: true },
  });
  return new Map(rows.map(({ code, label }) => [code, readLocalised(label)]));
}
