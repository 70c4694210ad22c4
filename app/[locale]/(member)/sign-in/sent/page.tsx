import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { signInMinutes } from "@/lib/accounts/sign-in-token";
import { env } from "@/lib/env";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return { title: t("accounts.sent.title") };
}

/** Says the same to everybody, whether the address has an account or not. */
export default async function LinkSentPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  const { mail } = env();
  return (
    <>
      <PageHead
        title={t("accounts.sent.title")}
        lead={t("accounts.sent.lead", { minutes: signInMinutes })}
        actions={<LinkButton href={`/${locale}/sign-in`}>{t("accounts.sent.again")}</LinkButton>}
      />
      <div className="sections">
        {mail.transport === "outbox" ? (
          <Notice>
            {t("accounts.sent.outbox")} <code dir="ltr">{mail.directory}</code>
          </Notice>
        ) : null}
        <p className="narrow">{t("accounts.sent.nothing")}</p>
      </div>
    </>
  );
}
