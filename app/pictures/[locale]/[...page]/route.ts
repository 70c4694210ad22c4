import { setPicture } from "@/lib/compilations/pdf/set-sheet";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { tagDocument } from "@/lib/web/documents/render-context";
import { pictureCard } from "@/lib/web/picture-card";

type Context = { params: Promise<{ locale: string; page: string[] }> };

/** The picture that other sites show with a public page (Open Graph), in the language of the page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, page } = await params;
  const path = `/${page.join("/")}`;
  const card =
    isLocale(locale) && path.endsWith(".png") ? await pictureCard(locale, path.slice(0, -4), env().appUrl) : null;
  if (card === null) return new Response(null, { status: 404 });
  const { tags, ...words } = card;
  tagDocument(...tags);
  const picture = await setPicture(words);
  if (picture === null) return new Response(null, { status: 503 });
  return new Response(picture, { headers: { "Content-Type": "image/png" } });
}
