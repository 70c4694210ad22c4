import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { signInMinutes } from "@/lib/accounts/sign-in-token";
import { getActor } from "@/lib/auth/get-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ reason?: string | string[] }>;
};

const reasons = ["used", "late", "unknown"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return { title: t("accounts.refused.title"), robots: { index: false } };
}

/** A link that opens nothing: why, and the way on. A button pressed twice leads here too, signed in already. */
export default async function LinkRefusedPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  const given = (await searchParams).reason;
  const reason = reasons.find((known) => known === given) ?? "unknown";
  const actor = await getActor();
  if (actor !== null) {
    return (
      <PageHead
        title={t("accounts.refused.alreadyTitle")}
        lead={t("accounts.signIn.already", { email: actor.email })}
        actions={
          <LinkButton kind="primary" href={`/${locale}/me`}>
            {t("accounts.signIn.goOn")}
          </LinkButton>
        }
      />
    );
  }
  return (
    <PageHead
      title={t("accounts.refused.title")}
      lead={t(`accounts.refused.${reason}`, { minutes: signInMinutes })}
      actions={
        <LinkButton kind="primary" href={`/${locale}/sign-in`}>
          {t("accounts.refused.again")}
        </LinkButton>
      }
    />
  );
}
