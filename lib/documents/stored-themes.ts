import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";

export type StoredTheme = { id: string; title: Localised; lineageIds: string[] };

/** The themes of a consultation in their order, and a fingerprint of all of it, by which a later change is noticed. */
export async function storedThemes(
  db: Database,
  consultationId: string,
): Promise<{ themes: StoredTheme[]; fingerprint: string }> {
  const rows = await db.theme.findMany({
    where: { consultationId },
    orderBy: { position: "asc" },
    select: { id: true, title: true, paragraphs: { orderBy: { lineageId: "asc" }, select: { lineageId: true } } },
  });
  const themes = rows.map(({ paragraphs, ...theme }) => ({
    ...theme,
    title: readLocalised(theme.title),
    lineageIds: paragraphs.map(({ lineageId }) => lineageId),
  }));
  return { themes, fingerprint: sha256Hex(canonicalJson(themes)) };
}
