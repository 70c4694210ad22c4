import { database } from "@/lib/db/client";
import type { OriginalTarget } from "./load-original";

/** The part of an address that names a paragraph: of its own page, or of the text with the name of the place behind it. */
const ofParagraph = /\/consultations\/([^/]+)\/drafts\/([^/]+)\/([^/#?]+)(?:\/paragraphs\/|[^#]*#)([^/#?]+)/;

/**
 * What somebody means who types a reference such as OEWG-2026-0042, or pastes the address of a paragraph; null for
 * nothing that there is. Whether it is public, and for them, is asked by whoever opens it.
 */
export async function findOriginal(typed: string): Promise<OriginalTarget | null> {
  const paragraph = ofParagraph.exec(typed);
  if (paragraph !== null) {
    const [, consultation = "", draft = "", slug = "", anchor = ""] = paragraph;
    const version = { slug, draft: { slug: draft, consultation: { slug: consultation } } };
    const row = await database().paragraph.findFirst({ where: { anchor, version }, select: { id: true } });
    return row === null ? null : { contributionId: null, paragraphId: row.id };
  }
  const reference = (typed.split(/[/?#]/).findLast((part) => part !== "") ?? "").trim().toUpperCase();
  if (reference === "") return null;
  const row = await database().contribution.findUnique({ where: { reference }, select: { id: true } });
  return row === null ? null : { contributionId: row.id, paragraphId: null };
}
