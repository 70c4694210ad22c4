import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ActingFor } from "@/components/accounts/acting-for";
import { AppFrame } from "@/components/shell/app-frame";
import { listRepresentations } from "@/lib/accounts/queries";
import { getActor } from "@/lib/auth/get-actor";
import { env } from "@/lib/env";
import { pagePath } from "@/lib/web/page-path";
import { actFor } from "./(member)/me/actions";

/** The frame around every page of the app: who acts, for whom, and the way to one's work. */
export async function SignedInFrame({ locale, children }: { locale: string; children: ReactNode }) {
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
