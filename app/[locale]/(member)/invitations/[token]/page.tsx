import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/organisations/act-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { getActor } from "@/lib/auth/get-actor";
import { showDate } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { getInvitation } from "@/lib/organisations/queries";
import { accept, decline } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("invitation.title"), referrer: "strict-origin", robots: { index: false } };
}

/** Where the link of an invitation leads. Looking changes nothing; the buttons answer. */
export default async function InvitationPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("organisations");
  const actor = await getActor();
  const invitation = await getInvitation(actor, token, systemClock.now());
  if (invitation === null) return <PageHead title={t("invitation.goneTitle")} lead={t("errors.invitationGone")} />;
  const here = `/${locale}/invitations/${token}`;
  return (
    <>
      <PageHead
        title={t.rich("invitation.titleOf", { name: () => <bdi key="name">{invitation.organisation.name}</bdi> })}
        lead={t.rich("invitation.lead", {
          inviter: () => <bdi key="inviter">{invitation.inviter ?? invitation.organisation.name}</bdi>,
        })}
      />
      <div className="stack">
        <p>
          <strong>{t(`roles.${invitation.role}`)}</strong>: {t(`invite.may.${invitation.role}`)}
        </p>
        <p className="small quiet">{t("invitation.until", { date: showDate(invitation.expiresAt, locale, "UTC") })}</p>
        {actor === null ? (
          <>
            <p>{t("invitation.signInFirst")}</p>
            <LinkButton kind="primary" href={`/${locale}/sign-in?next=${encodeURIComponent(here)}`}>
              {t("invitation.signIn")}
            </LinkButton>
          </>
        ) : invitation.isForActor ? (
          <div className="button-row">
            <ActForm action={accept} fields={{ token }} label={t("invitation.accept")} kind="primary" />
            <ActForm action={decline} fields={{ token }} label={t("invitation.decline")} />
          </div>
        ) : (
          <Notice kind="warning">{t("errors.invitationForAnother")}</Notice>
        )}
      </div>
    </>
  );
}
