import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountSlot } from "@/components/shell/account-slot";
import { PageFrame } from "@/components/shell/page-frame";
import { env } from "@/lib/env";
import { pageAlternates } from "@/lib/web/page-addresses";
import { pagePath } from "@/lib/web/page-path";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { alternates: await pageAlternates((await params).locale) };
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
