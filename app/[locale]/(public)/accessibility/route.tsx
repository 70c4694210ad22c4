import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { AccessibilityPage } from "@/components/reading/accessibility-page";
import type { DocumentHead } from "@/lib/web/document-head";

async function head({ params }: Asked): Promise<DocumentHead> {
  const t = await getTranslations({ locale: params.locale, namespace: "accessibility" });
  return { title: t("title"), description: t("lead") };
}

async function body({ params }: Asked) {
  const { locale } = params;
  return <AccessibilityPage locale={locale} />;
}

export const GET = publicPage({ head, body });
