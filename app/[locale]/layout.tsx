import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { directionOf, isLocale } from "@/lib/i18n/locales";
import "@/components/ui/styles/index.css";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Openfloor", template: "%s · Openfloor" },
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of every page: language and direction of the interface, and the one style sheet. */
export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}
