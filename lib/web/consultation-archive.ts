import { contributionsAsCsv } from "@/lib/compilations/whole-contributions";
import { exportedConsultationInFull } from "@/lib/consultations/exported-consultation";
import { type PublicConsultation, publicConsultation } from "@/lib/consultations/public";
import { type PublicContributionLine, publishedContributions } from "@/lib/contributions/published-list";
import { publishedReferences } from "@/lib/contributions/published-references";
import { streamKeptFile } from "@/lib/files/open-kept-file";
import { showDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { inLocale } from "@/lib/kernel/localised";
import type { Page } from "@/lib/kernel/pages";
import { archivedContribution, pathOfFile } from "@/lib/open-data/archive-contribution";
import { archivedIndex, archivedList } from "@/lib/open-data/archive-index";
import type { Archive, ArchiveWords } from "@/lib/open-data/archive-page";
import { archiveStyle } from "@/lib/open-data/archive-style";
import { archivedText } from "@/lib/open-data/archive-text";
import { type BagFile, bagAsZip, safeName } from "@/lib/open-data/bag";
import { readArchivedContribution } from "./read-archived-contribution";
import { readArchivedText } from "./read-archived-text";

const linesAtOnce = 100;

type Setting = { locale: Locale; words: ArchiveWords; site: string; now: Date };

/** A whole consultation as it is published now, to be kept: what to call it, and its bytes while they are read. */
export type ConsultationArchive = { name: string; pieces: AsyncGenerator<Uint8Array> };

/**
 * Everything that is published of a consultation as a ZIP archive: pages that open without us, data, files, and a
 * manifest (RFC 8493). What is taken back while it is written is not in it. Null where there is none to show.
 */
export async function consultationArchive(slug: string, setting: Setting): Promise<ConsultationArchive | null> {
  const { locale, words, site, now } = setting;
  const consultation = await publicConsultation(slug, now);
  if (consultation === null) return null;
  const title = inLocale(consultation.title, locale).text;
  const versions = consultation.drafts.flatMap((draft) =>
    draft.versions.map((version) => `${draft.slug}/${version.slug}`),
  );
  const archive: Archive = {
    locale,
    words,
    site,
    consultation: { slug, title },
    madeOn: showDate(now, locale, "UTC"),
    holds: { contributions: await publishedReferences(consultation.id, now), texts: new Set(versions) },
  };
  const folder = `${safeName(slug)}-${now.toISOString().slice(0, 10)}`;
  const identifier = `${site}/${locale}/consultations/${slug}`;
  const info = { folder, source: "Openfloor", identifier, description: title, madeAt: now };
  return { name: `${folder}.zip`, pieces: bagAsZip(info, filesOf(archive, consultation, now)) };
}

async function* filesOf(archive: Archive, consultation: PublicConsultation, now: Date): AsyncGenerator<BagFile> {
  const { site } = archive;
  yield { path: "style.css", content: archiveStyle };
  yield archivedIndex(archive, consultation);
  for (const draft of consultation.drafts) {
    for (const { slug } of draft.versions) {
      const text = await readArchivedText({ consultation: consultation.slug, draft: draft.slug, version: slug });
      if (text !== null) yield archivedText(archive, text);
    }
  }
  const described = JSON.stringify(exportedConsultationInFull(consultation, site), null, 2);
  yield { path: "data/consultation.json", content: described };
  yield { path: "data/contributions.csv", content: encoded(contributionsAsCsv(consultation.id, now, site)) };
  yield* contributionsOf(archive, consultation.id, now);
}

async function* contributionsOf(archive: Archive, consultationId: string, now: Date): AsyncGenerator<BagFile> {
  let cursor: string | null | undefined;
  for (let number = 1; cursor !== null; number += 1) {
    const page: Page<PublicContributionLine> = await publishedContributions(
      { consultationId },
      now,
      linesAtOnce,
      cursor,
    );
    const shown: PublicContributionLine[] = [];
    for (const line of page.items) {
      const contribution = await readArchivedContribution(line.reference, archive.locale, now);
      if (contribution === null) continue;
      shown.push(line);
      yield archivedContribution(archive, contribution);
      for (const file of contribution.files) {
        yield { path: pathOfFile(line.reference, file), content: streamKeptFile(file.sha256) };
      }
    }
    yield archivedList(archive, shown, { number, isLast: page.next === null });
    cursor = page.next;
  }
}

async function* encoded(lines: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}
