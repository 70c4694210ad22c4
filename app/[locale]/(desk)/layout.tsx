import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { getActor } from "@/lib/auth/get-actor";
import { env } from "@/lib/env";
import { pagePath } from "@/lib/web/page-path";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Pages of signed-in work. The frame is comfort; each page and action authorises by itself. */
export default async function DeskLayout({ children, params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return (
    <AppFrame locale={locale} path={await pagePath()} demo={env().mode === "demo"} actor={await getActor()}>
      {children}
    </AppFrame>
  );
}
