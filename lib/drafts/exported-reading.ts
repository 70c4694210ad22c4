import type { PublicVersion, VersionLink } from "./public";

/** A published text with its paragraphs as the public API gives it; instants are RFC 3339 in UTC. */
export function exportedReading(version: PublicVersion, site: string) {
  const { draft, consultation } = version;
  const place = `${site}/en/consultations/${consultation.slug}`;
  const address = (slug: string) => `${place}/drafts/${draft.slug}/${slug}`;
  const asLink = ({ slug, language, label, status }: VersionLink) => ({
    slug,
    url: address(slug),
    language,
    label,
    status,
  });
  return {
    slug: version.slug,
    url: address(version.slug),
    label: version.label,
    title: version.title,
    language: version.language,
    status: version.status,
    publishedAt: version.publishedAt?.toISOString() ?? null,
    draft: { slug: draft.slug, symbol: draft.symbol, title: draft.title },
    consultation: { slug: consultation.slug, url: place, title: consultation.title },
    process: consultation.process,
    translationOf: version.source === null ? null : asLink(version.source),
    translations: version.translations.map(asLink),
    otherVersions: version.otherVersions.map(asLink),
    paragraphs: version.paragraphs.map((paragraph) => ({
      lineage: paragraph.lineageId,
      kind: paragraph.kind,
      depth: paragraph.depth,
      number: paragraph.number,
      anchor: paragraph.anchor,
      aliases: paragraph.aliases,
      agreed: paragraph.locked,
      text: paragraph.text,
      html: paragraph.html,
    })),
    footnotes: version.footnotes,
  };
}
