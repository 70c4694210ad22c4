import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/organisations/act-form";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { getActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import { readLink } from "@/lib/signatures/queries";
import { decline, takeUp } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "signatures.link" });
  return { title: t("title"), referrer: "strict-origin", robots: { index: false } };
}

/** Where the link of an invitation by e-mail leads. Looking changes nothing; the buttons answer. */
export default async function SignatureLinkPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("signatures");
  const actor = await getActor();
  const link = await readLink(actor, token, systemClock.now());
  if (link === null) return <PageHead title={t("link.goneTitle")} lead={t("errors.linkGone")} />;
  const hour = showInstant(link.closesAt, link.zone, locale);
  const here = `/${locale}/signatures/${token}`;
  return (
    <>
      <PageHead
        title={t("link.title")}
        lead={t.rich("link.lead", {
          lead: () => <bdi key="lead">{link.lead}</bdi>,
          consultation: () => <bdi key="consultation">{inLocale(link.consultation, locale).text}</bdi>,
        })}
      />
      <div className="stack">
        <p>
          <strong>{t("one.until", { hour: `${hour.text} (${hour.utc})` })}</strong>
        </p>
        {actor === null ? (
          <>
            <p>{t("link.signInFirst")}</p>
            <LinkButton kind="primary" href={`/${locale}/sign-in?next=${encodeURIComponent(here)}`}>
              {t("link.signIn")}
            </LinkButton>
          </>
        ) : link.isForActor ? (
          <>
            {link.mayTakeUp && actor.organisation !== null ? (
              <>
                <ActForm
                  action={takeUp}
                  fields={{ token }}
                  label={t("link.takeUp", { organisation: actor.organisation.name })}
                  kind="primary"
                />
                <p className="small quiet">{t("link.next")}</p>
              </>
            ) : (
              <Notice>
                {t("link.notFocalPoint")} <a href={`/${locale}/register`}>{t("link.register")}</a>
              </Notice>
            )}
            <ActForm action={decline} fields={{ token }} label={t("link.decline")} kind="quiet" />
          </>
        ) : (
          <Notice kind="warning">{t("errors.linkForAnother")}</Notice>
        )}
      </div>
    </>
  );
}
