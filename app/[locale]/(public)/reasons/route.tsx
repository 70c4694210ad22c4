import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ReasonsPage } from "@/components/reasons/reasons-page";
import { publicReasons } from "@/lib/moderation/public";
import { reasonsTag } from "@/lib/moderation/reasons-tag";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

async function head({ params }: Asked): Promise<DocumentHead> {
  const t = await getTranslations({ locale: params.locale, namespace: "reasons" });
  return { title: t("title") };
}

/** The rules that contributions are held to, with how each once read. */
async function body({ params }: Asked) {
  const { locale } = params;
  tagDocument(reasonsTag);
  return <ReasonsPage locale={locale} reasons={await publicReasons()} />;
}

export const GET = publicPage({ head, body });
