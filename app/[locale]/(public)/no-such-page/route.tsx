import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { NothingHere } from "@/components/shell/nothing-here";
import type { DocumentHead } from "@/lib/web/document-head";

async function head(): Promise<DocumentHead> {
  const t = await getTranslations("errors");
  return { title: t("pageNotFoundTitle"), unlisted: true };
}

/** What the server answers, with 404, wherever a page is missing: complete without scripts. */
async function body({ params }: Asked) {
  const { locale } = params;
  return <NothingHere locale={locale} />;
}

export const GET = publicPage({ head, body });
