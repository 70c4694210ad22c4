import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { decodeInstantCursor } from "@/lib/kernel/pages";
import { mappedKinds, pagesOfMap } from "@/lib/open-data/public-addresses";
import { writeSitemap } from "@/lib/open-data/write-sitemap";
import { tagDocument } from "@/lib/web/documents/render-context";
import { mapTags } from "@/lib/web/map-tags";

type Context = { params: Promise<{ file: string }> };

/** Pages that are there whatever is published. */
const standing = [
  ...["", "/consultations", "/events", "/organisations", "/recordings", "/appeals"],
  ...["/transparency", "/reasons", "/verify", "/help", "/developers"],
];

/** One part of the map of the site. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const pages = await pagesOfPart((await params).file);
  if (pages === null) return new Response(null, { status: 404 });
  tagDocument(...mapTags);
  const body = writeSitemap(env().appUrl, pages);
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}

async function pagesOfPart(file: string) {
  if (file === "pages.xml") return standing.map((path) => ({ path, at: null }));
  const [, name, cursor = ""] = /^([a-z]+)-([\w-]+)\.xml$/.exec(file) ?? [];
  const kind = mappedKinds.find((known) => known === name);
  if (kind === undefined) return null;
  try {
    return await pagesOfMap(kind, decodeInstantCursor(cursor), systemClock.now());
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
