import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { AccountMenu } from "@/components/accounts/account-menu";
import type { RepresentationSummary } from "@/lib/accounts/queries";
import { useTranslations } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { PageFrame } from "./page-frame";

type Props = {
  locale: string;
  path: string;
  demo: boolean;
  actor: Pick<Actor, "name" | "email" | "organisation" | "administrator" | "offices"> | null;
  /** The organisations that they can act for. */
  representations: readonly RepresentationSummary[];
  /** Chooses one of them; takes `representationId`. */
  actFor: (form: FormData) => Promise<void>;
  /** The words that forms need in the browser. */
  messages: AbstractIntlMessages;
  width?: "page" | "wide" | "full";
  children: ReactNode;
};

/** The frame of signed-in work: who acts, and for whom, stands in the masthead of every page. */
export function AppFrame({ locale, path, demo, actor, representations, actFor, messages, width, children }: Props) {
  const t = useTranslations("navigation");
  const hasDesk = actor !== null && (actor.administrator || actor.offices.length > 0);
  const work = [
    ...(actor ? [{ href: `/${locale}/me/contributions`, label: t("work") }] : []),
    ...(hasDesk ? [{ href: `/${locale}/desk`, label: t("desk") }] : []),
  ];
  return (
    <NextIntlClientProvider messages={messages}>
      <PageFrame
        locale={locale}
        path={path}
        demo={demo}
        foldLanguages
        width={width}
        work={work}
        account={
          actor === null ? (
            <a href={`/${locale}/sign-in`}>{t("signIn")}</a>
          ) : (
            <AccountMenu
              actor={actor}
              representations={representations}
              choose={actFor}
              ways={[...work, { href: `/${locale}/me`, label: t("account") }]}
            />
          )
        }
      >
        {children}
      </PageFrame>
    </NextIntlClientProvider>
  );
}
