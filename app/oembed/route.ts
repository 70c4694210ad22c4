import { env } from "@/lib/env";
import { embeddedPage } from "@/lib/open-data/embed-address";
import { writeCard } from "@/lib/open-data/embed-card";
import { pageCard } from "@/lib/web/page-card";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

/** A card of a public page for other sites (oEmbed 1.0, JSON). */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return publicProblem(501, "The only format is json");
  const site = env().appUrl;
  const page = embeddedPage(searchParams.get("url") ?? "", site);
  const found = page === null ? null : await pageCard(page);
  if (page === null || found === null) return publicProblem(404, "url is not that of a public page of this site");
  const { pathname } = new URL(searchParams.get("url") ?? "");
  const width = /^[1-9]\d{0,4}$/.exec(searchParams.get("maxwidth") ?? "")?.[0] ?? "99999";
  const card = writeCard({ ...found, url: `${site}${pathname}` }, Number(width), site);
  return publicAnswer(request, JSON.stringify(card), "application/json; charset=utf-8");
}
