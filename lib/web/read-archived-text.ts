import { markedHtml } from "@/lib/corrections/marked-html";
import { paragraphCorrections } from "@/lib/corrections/public";
import { publicVersion } from "@/lib/drafts/public";
import type { ArchivedText } from "@/lib/open-data/archive-text";
import { versionTranslations } from "@/lib/translations/public";

type Address = { consultation: string; draft: string; version: string };

/** A published text with what stands beside its paragraphs, for its page in an archive; null where there is none to show. */
export async function readArchivedText(address: Address): Promise<ArchivedText | null> {
  const version = await publicVersion(address);
  if (version === null) return null;
  const [corrections, translations] = await Promise.all([
    paragraphCorrections(version.id),
    versionTranslations(version.id),
  ]);
  const paragraphs = await Promise.all(
    version.paragraphs.map(async (paragraph) => ({
      ...paragraph,
      html: await markedHtml(paragraph.html, corrections.get(paragraph.id), version.language),
    })),
  );
  return { version: { ...version, paragraphs }, corrections, translations };
}
