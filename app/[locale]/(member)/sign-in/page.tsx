import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DemoList } from "@/components/accounts/demo-list";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { demoAccounts } from "@/lib/accounts/demo-accounts";
import { ownPath } from "@/lib/accounts/own-path";
import { getActor } from "@/lib/auth/get-actor";
import { env } from "@/lib/env";
import { askForLink } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return { title: t("accounts.signIn.title") };
}

/** Asks for an address and mails a link to it. In the demo it also lists the invented people. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  const asked = (await searchParams).next;
  const next = typeof asked === "string" ? ownPath(asked) : null;
  const actor = await getActor();
  return (
    <>
      {next === `/${locale}/register` ? (
        // Who came to register is told that this is the way there.
        <PageHead title={t("organisations.register.title")} lead={t("accounts.signIn.leadRegister")} />
      ) : (
        <PageHead title={t("accounts.signIn.title")} lead={t("accounts.signIn.lead")} />
      )}
      {actor === null ? null : (
        <Notice title={t("accounts.signIn.already", { email: actor.email })}>
          <LinkButton href={next ?? `/${locale}/me`}>{t("accounts.signIn.goOn")}</LinkButton>
        </Notice>
      )}
      <div className="sections">
        <SignInForm action={askForLink} next={next} />
        {env().mode === "demo" ? <DemoList accounts={demoAccounts} locale={locale} next={next} /> : null}
      </div>
    </>
  );
}
