import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { HelpPage } from "@/components/reading/help-page";
import { publicReasons } from "@/lib/moderation/public";
import { reasonsTag } from "@/lib/moderation/reasons-tag";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "navigation" });
  return { title: t("help") };
}

async function body({ params }: Asked) {
  const { locale } = params;
  tagDocument(reasonsTag);
  const reasons = await publicReasons();
  return <HelpPage locale={locale} reasons={reasons.filter(({ active }) => active)} />;
}

export const GET = publicPage({ head, body });
