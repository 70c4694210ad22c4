import type { Database } from "@/lib/db/client";
import { type KeptFact, linesOf } from "./entry-facts";

type Line = { fact: KeptFact | null; before: string; after: string };

/** Names of the organisations that lines about wholes speak of, by their addresses. */
export async function namesOfWholes(db: Database, lines: readonly Line[]): Promise<Record<string, string>> {
  const slugs = lines.flatMap(({ fact, before, after }) =>
    fact === "partOf" ? [...linesOf(before), ...linesOf(after)] : [],
  );
  if (slugs.length === 0) return {};
  const rows = await db.organisation.findMany({
    where: { slug: { in: [...new Set(slugs)] }, status: "verified" },
    select: { slug: true, name: true },
  });
  return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]));
}
