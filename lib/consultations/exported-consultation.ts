import { inLocale } from "@/lib/kernel/localised";
import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import type { PublicConsultation, PublicConsultationLine, PublicRound } from "./public";

/** A consultation of a list as the public API gives it; instants are RFC 3339 in UTC. */
export function exportedConsultation(line: PublicConsultationLine, site: string) {
  const { id: _id, slug, title, summary, process, rounds, voices } = line;
  return {
    slug,
    url: `${site}/en/consultations/${slug}`,
    title,
    summary,
    process,
    rounds: rounds.map(exportedRound),
    voices,
  };
}

function exportedRound({ id: _id, maxWords, opensAt, closesAt, extensions, ...round }: PublicRound) {
  return {
    ...round,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    extensions: extensions.map(({ oldClosesAt, reason }) => ({ oldClosesAt: oldClosesAt.toISOString(), reason })),
    mostWords: maxWords,
  };
}

/** One consultation with everything that is public of it, and addresses of its texts. */
export function exportedConsultationInFull(consultation: PublicConsultation, site: string) {
  const line = exportedConsultation(consultation, site);
  return {
    ...line,
    background: consultation.background,
    conditions: consultation.conditions,
    contact: consultation.contact,
    publishedAt: consultation.publishedAt?.toISOString() ?? null,
    areas: consultation.areas,
    drafts: consultation.drafts.map(({ slug, symbol, title, versions }) => ({
      slug,
      symbol,
      title,
      versions: versions.map((version) => ({
        slug: version.slug,
        url: `${line.url}/drafts/${slug}/${version.slug}`,
        label: version.label,
        title: version.title,
        language: version.language,
        status: version.status,
        publishedAt: version.publishedAt?.toISOString() ?? null,
        translationOf: versions.find(({ id }) => id === version.translationOfId)?.slug ?? null,
        paragraphs: version.paragraphs,
      })),
    })),
  };
}

type Exported = ReturnType<typeof exportedConsultation>;

/** Consultations as a table, with their English words where they have any. */
export function consultationTable(consultations: readonly Exported[]): ListTable {
  return {
    columns: ["slug", "url", "title", "summary", "process", "rounds", "contributions", "organisations"],
    rows: consultations.map(({ slug, url, title, summary, process, rounds, voices }) => ({
      slug,
      url,
      title: inLocale(title, "en").text,
      summary: inLocale(summary, "en").text,
      process: process.slug,
      rounds: rounds
        .map(({ name, opensAt, closesAt }) => [inLocale(name, "en").text, opensAt, closesAt].join(", "))
        .join(cellSeparator),
      contributions: String(voices.contributions),
      organisations: String(voices.organisations),
    })),
  };
}
