import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Actor } from "@/lib/kernel/actor";
import { PageFrame } from "./page-frame";

type Props = {
  locale: string;
  path: string;
  demo: boolean;
  actor: Pick<Actor, "name" | "email" | "organisation" | "administrator" | "offices"> | null;
  /** Chooses the organisation acted for; always in view for people who represent one. */
  actingFor?: ReactNode;
  /** The words that forms need in the browser. */
  messages: AbstractIntlMessages;
  width?: "page" | "wide" | "full";
  children: ReactNode;
};

/** The frame of signed-in work: who acts, and for whom, stands in the masthead of every page. */
export function AppFrame({ locale, path, demo, actor, actingFor, messages, width, children }: Props) {
  const t = useTranslations("navigation");
  const hasDesk = actor !== null && (actor.administrator || actor.offices.length > 0);
  return (
    <NextIntlClientProvider messages={messages}>
      <PageFrame
        locale={locale}
        path={path}
        demo={demo}
        foldLanguages
        width={width}
        work={[
          ...(actor ? [{ href: `/${locale}/me/contributions`, label: t("work") }] : []),
          ...(hasDesk ? [{ href: `/${locale}/desk`, label: t("desk") }] : []),
        ]}
        account={
          actor === null ? (
            <a href={`/${locale}/sign-in`}>{t("signIn")}</a>
          ) : (
            <>
              {actingFor}
              <a href={`/${locale}/me`}>{actor.name ?? t("account")}</a>
            </>
          )
        }
      >
        {children}
      </PageFrame>
    </NextIntlClientProvider>
  );
}
