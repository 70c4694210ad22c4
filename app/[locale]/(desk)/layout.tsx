import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { actFor } from "@/app/[locale]/(member)/me/actions";
import { ActingFor } from "@/components/accounts/acting-for";
import { AppFrame } from "@/components/shell/app-frame";
import { listRepresentations } from "@/lib/accounts/queries";
import { getActor } from "@/lib/auth/get-actor";
import { env } from "@/lib/env";
import { pagePath } from "@/lib/web/page-path";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Pages of signed-in work. The frame is comfort; each page and action authorises by itself. */
export default async function DeskLayout({ children, params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await getActor();
  const representations = actor === null ? [] : await listRepresentations(actor.personId);
  return (
    <AppFrame
      locale={locale}
      path={await pagePath()}
      demo={env().mode === "demo"}
      actor={actor}
      actingFor={actor === null ? null : <ActingFor actor={actor} representations={representations} choose={actFor} />}
    >
      {children}
    </AppFrame>
  );
}
