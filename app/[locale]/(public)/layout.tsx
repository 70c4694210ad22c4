import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountSlot } from "@/components/shell/account-slot";
import { PageFrame } from "@/components/shell/page-frame";
import { env } from "@/lib/env";
import { isLocale, locales } from "@/lib/i18n/locales";
import { openGraphLocale } from "@/lib/i18n/territories";
import { picturePath } from "@/lib/open-data/page-picture";
import { pageAlternates } from "@/lib/web/page-addresses";
import { pagePath } from "@/lib/web/page-path";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  const path = await pagePath();
  const { appUrl } = env();
  const t = await getTranslations({ locale, namespace: "public" });
  // The title comes from the page itself, and so does the description of most of what has words of its own.
  return {
    description: t("description"),
    alternates: await pageAlternates(locale),
    openGraph: {
      ...{ type: "website", siteName: "Openfloor", url: `${appUrl}/${locale}${path}` },
      ...(isLocale(locale) ? { locale: openGraphLocale[locale] } : {}),
      alternateLocale: locales.filter((other) => other !== locale).map((other) => openGraphLocale[other]),
      images: [{ url: `${appUrl}${picturePath(locale, path)}`, width: 1200, height: 630, alt: t("pictures.alt") }],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** Documents that anyone may read. They carry nobody's session; the account slot is filled by an island. */
export default async function PublicLayout({ children, params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <PageFrame
      locale={locale}
      path={await pagePath()}
      demo={env().mode === "demo"}
      account={<AccountSlot locale={locale} />}
    >
      {children}
    </PageFrame>
  );
}
