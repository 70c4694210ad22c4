import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { encodeCursor } from "@/lib/kernel/pages";
import { mappedKinds, partStarts } from "@/lib/open-data/public-addresses";
import { writeSitemapIndex } from "@/lib/open-data/write-sitemap";
import { tagDocument } from "@/lib/web/documents/render-context";
import { mapTags } from "@/lib/web/map-tags";

/** Made when it is asked for: as a build is made there is no database to read. */
export const dynamic = "force-dynamic";

/** The index of the map of the site. */
export async function GET(): Promise<Response> {
  tagDocument(...mapTags);
  const now = systemClock.now();
  const base = `${env().appUrl}/sitemaps`;
  const parts = await Promise.all(
    mappedKinds.map(async (kind) =>
      (await partStarts(kind, now)).map(
        ({ at, id }) => `${base}/${kind}-${encodeCursor({ key: at.toISOString(), id })}.xml`,
      ),
    ),
  );
  const body = writeSitemapIndex([`${base}/pages.xml`, ...parts.flat()]);
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
