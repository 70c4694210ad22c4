import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { slugOf } from "@/lib/text/slug-of";

type Named = { id: string; name: string; acronym?: string | null; names?: Record<string, string> };

/**
 * Writes a new organisation under the first free address made from its name. A name without Latin letters gives way
 * to its English name, its acronym, and at last to a part of its id. Two of one name at once get two addresses.
 *
 * @param wanted an address to try before those
 */
export async function createWithSlug(
  tx: Transaction,
  organisation: Named & Omit<Prisma.OrganisationCreateManyInput, "slug" | "name" | "acronym" | "names" | "id">,
  wanted: string | null = null,
): Promise<string> {
  const base = wanted === null || kept.has(wanted) ? readableSlug(organisation) : wanted;
  for (let number = 1; number <= 50; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const { count } = await tx.organisation.createMany({ data: { ...organisation, slug }, skipDuplicates: true });
    if (count === 1) return slug;
  }
  const slug = `${base}-${organisation.id.slice(-12)}`;
  await tx.organisation.create({ data: { ...organisation, slug }, select: { id: true } });
  return slug;
}

/** Words that are pages of the platform themselves stay free. */
const kept = new Set(["import", "new", "export"]);

export function readableSlug({ id, name, acronym, names }: Named): string {
  const found = [name, names?.en ?? "", acronym ?? ""].map(slugOf).find((slug) => slug.length >= 2 && !kept.has(slug));
  return found ?? `organisation-${id.slice(-6)}`;
}
