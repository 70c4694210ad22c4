import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import NotFound from "../not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("pageNotFoundTitle"), robots: { index: false } };
}

/** What the server answers, with 404, wherever a page is missing: complete without scripts. */
export default NotFound;
