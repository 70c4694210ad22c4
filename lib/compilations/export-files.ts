import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import type { Locale } from "@/lib/i18n/locales";
import type { Clock } from "@/lib/kernel/clock";
import { stemOf, streamedFormats } from "./file-name";
import { fingerprintOf, publishedNow } from "./fingerprint";
import { outlineOf, piecesOf } from "./pieces";
import { type Arrangement, fileKinds, formatsOf, textOrder } from "./schema";
import { readVersionHead, type VersionHead } from "./version-head";
import { volumesOf } from "./volumes";
import { writeFileOf } from "./write-file";
import { csvOf, jsonOf } from "./write-lists";

type Surroundings = {
  clock: Clock;
  root: string;
  site: string /** Told the name of each file. */;
  say(name: string): void;
};
type Wanted = { consultation: string; by: Arrangement; locale: Locale; folder: string };

/**
 * Writes every file of every published text of a consultation to a folder that exists.
 * @returns how many files were written; none where no text is published.
 */
export async function exportFiles(surroundings: Surroundings, wanted: Wanted): Promise<number> {
  const versions = await database().draftVersion.findMany({
    where: {
      ...publishedVersion(),
      draft: { consultation: { ...publishedVersion().draft.consultation, slug: wanted.consultation } },
    },
    select: { id: true },
    orderBy: [{ draftId: "asc" }, { position: "asc" }],
  });
  let written = 0;
  for (const { id } of versions) {
    const head = await readVersionHead(id);
    if (head !== null) written += await exportText(surroundings, wanted, head);
  }
  return written;
}

async function exportText(
  { clock, root, site, say }: Surroundings,
  wanted: Wanted,
  head: VersionHead,
): Promise<number> {
  const { by, locale, folder } = wanted;
  const now = clock.now();
  const published = await publishedNow(database(), head.id, now);
  const stem = `${head.draft.slug}-${head.slug}`;
  let written = 0;
  const place = (name: string) => {
    say(name);
    written += 1;
    return join(folder, name);
  };
  for (const kind of fileKinds) {
    const order = kind === "compilation" ? by : textOrder;
    for (const format of formatsOf[kind]) {
      const packed = kind === "compilation" && format === "pdf" && volumesOf(published.comments) > 1;
      const path = place(`${stem}-${stemOf(kind, order)}.${locale}.${format}${packed ? ".zip" : ""}`);
      const fingerprint = fingerprintOf(kind, head.id, published);
      const given = { kind, by: order, format, locale, head, published, fingerprint, now, path, root, site };
      await writeFileOf({ ...given, onProgress: async () => undefined });
    }
  }
  const sections = await outlineOf(head, by, locale, now);
  for (const format of streamedFormats) {
    const pieces = piecesOf(sections, now);
    const given = { head, by, fingerprint: published.fingerprint, site, asOf: now };
    const lines = format === "csv" ? csvOf(pieces, head, site) : jsonOf(pieces, given);
    const path = place(`${stem}-${stemOf("compilation", by)}.${locale}.${format}`);
    await pipeline(Readable.from(lines), createWriteStream(path));
  }
  return written;
}
