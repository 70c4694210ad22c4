import { database } from "@/lib/db/client";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import type { ExportedText } from "@/lib/text/exported-text";
import { inlineOfOwnHtml } from "@/lib/text/own-inline";
import { publishedVersion } from "./published-version";
import { readStoredContent } from "./stored-content";

/** A published text for a file of its own: `name` without an ending. */
export type ExportedVersion = { name: string; text: ExportedText };

/**
 * The text of a published version without anything that was said of it; null where there is none to show.
 * @param siteUrl under which people reach this site, for the address that the file names
 */
export async function exportedVersion(versionId: string, siteUrl: string): Promise<ExportedVersion | null> {
  const row = await database().draftVersion.findFirst({
    where: { id: versionId, ...publishedVersion() },
    select: {
      slug: true,
      label: true,
      title: true,
      language: true,
      publishedAt: true,
      paragraphs: {
        orderBy: { position: "asc" },
        select: { kind: true, depth: true, number: true, anchor: true, content: true, text: true },
      },
      footnotes: { orderBy: { number: "asc" }, select: { number: true, html: true } },
      draft: { select: { slug: true, symbol: true, consultation: { select: { slug: true } } } },
    },
  });
  if (row === null) return null;
  const { draft, slug, language } = row;
  const page = `${siteUrl}/${language}/consultations/${draft.consultation.slug}/drafts/${draft.slug}/${slug}`;
  const label = inLocale(readLocalised(row.label), language).text;
  const day = row.publishedAt?.toISOString().slice(0, 10);
  const source = [draft.symbol, label, day, page].filter((part) => part !== null && part !== undefined && part !== "");
  return {
    name: `${draft.slug}-${slug}`,
    text: {
      title: row.title,
      language,
      source: source.join(" · "),
      blocks: row.paragraphs.map(({ content, text, ...block }) => ({
        ...block,
        content: readStoredContent(content, text),
      })),
      footnotes: row.footnotes.map(({ number, html }) => ({ number, content: inlineOfOwnHtml(html) })),
    },
  };
}
