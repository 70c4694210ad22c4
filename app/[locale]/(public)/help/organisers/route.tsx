import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { OrganisersPage } from "@/components/reading/organisers-page";
import { env } from "@/lib/env";
import type { DocumentHead } from "@/lib/web/document-head";

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "organisers" });
  return { title: t("title"), description: t("lead") };
}

/** For those who want to run a consultation. */
async function body({ params }: Asked) {
  const { locale } = params;
  const { mode, operatorContact } = env();
  return <OrganisersPage locale={locale} demo={mode === "demo"} contact={operatorContact} />;
}

export const GET = publicPage({ head, body });
