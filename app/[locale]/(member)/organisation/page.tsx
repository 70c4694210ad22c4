import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InvitationForm } from "@/components/organisations/invitation-form";
import { LogoSection } from "@/components/organisations/logo-section";
import { OrganisationFacts } from "@/components/organisations/organisation-facts";
import { OrganisationStatus } from "@/components/organisations/organisation-status";
import { RepresentativeList } from "@/components/organisations/representative-list";
import { StatusMark } from "@/components/organisations/status-mark";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getOwnOrganisation, listOwnParts, listRepresentatives } from "@/lib/organisations/queries";
import { answer, end, giveRole, invite, resendLink, revoke, saveLogo, takeLogoAway } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("own.title") };
}

/** The organisation that the person acts for: where it stands, what it says of itself, who acts for it. */
export default async function OwnOrganisationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const t = await getTranslations("organisations");
  const registrations = await getTranslations("registrations.organisation");
  const organisation = await getOwnOrganisation(actor);
  if (organisation === null) {
    const register = (
      <LinkButton kind="primary" href={`/${locale}/register`}>
        {t("register.title")}
      </LinkButton>
    );
    return (
      <>
        <PageHead title={t("own.title")} />
        <EmptyState title={t("own.noneTitle")} action={register}>
          {t("own.none")}
        </EmptyState>
      </>
    );
  }
  const representatives = await listRepresentatives(actor, organisation.id);
  const parts = await listOwnParts(actor);
  const { saved, invited } = await searchParams;
  const { may } = organisation;
  return (
    <>
      <PageHead
        title={<bdi>{organisation.name}</bdi>}
        facts={
          <>
            <StatusMark status={organisation.status} />
            {organisation.acronym === null ? null : <bdi>{organisation.acronym}</bdi>}
          </>
        }
        actions={may.edit ? <LinkButton href={`/${locale}/organisation/profile`}>{t("own.edit")}</LinkButton> : null}
      />
      {saved === undefined ? null : (
        <Notice kind="success" announce>
          {t("profile.saved")}
        </Notice>
      )}
      <div className="sections">
        <OrganisationStatus locale={locale} organisation={organisation} resend={resendLink} />
        <section aria-labelledby="facts">
          <h2 id="facts">{t("own.facts")}</h2>
          <p className="small quiet">{t("own.unstated")}</p>
          <OrganisationFacts
            locale={locale}
            organisation={organisation}
            more={[
              {
                term: t("fields.contactEmail"),
                value: <bdi dir="ltr">{organisation.contactEmail ?? t("fields.notStated")}</bdi>,
              },
            ]}
          />
        </section>
        <LogoSection
          // Another logo begins another form.
          key={organisation.logoSha256}
          organisation={organisation}
          mayEdit={may.edit}
          acts={{ put: saveLogo, remove: takeLogoAway }}
        />
        <section aria-labelledby="people">
          <h2 id="people">{t("people.title")}</h2>
          {typeof invited === "string" ? (
            <Notice kind="success" announce>
              {t("invite.done", { address: invited.slice(0, 320) })}
            </Notice>
          ) : null}
          <RepresentativeList
            locale={locale}
            representatives={representatives}
            mayManage={may.manage}
            isStanding={organisation.status === "verified"}
            acts={{ end, changeRole: giveRole, revoke, answer }}
          />
        </section>
        {parts === null || parts.length === 0 ? null : (
          <section className="stack" aria-labelledby="parts">
            <h2 id="parts">{t("parts.title")}</h2>
            <p>
              <a href={`/${locale}/organisation/parts`}>{t("parts.open", { count: parts.length })}</a>
            </p>
          </section>
        )}
        {may.manage ? (
          <section className="stack" aria-labelledby="registrations">
            <h2 id="registrations">{registrations("title")}</h2>
            <p>
              <a href={`/${locale}/organisation/registrations`}>{registrations("lead")}</a>
            </p>
          </section>
        ) : null}
        {may.invite ? (
          <section aria-labelledby="invite">
            <h2 id="invite">{t("invite.title")}</h2>
            <InvitationForm action={invite} organisationId={organisation.id} />
          </section>
        ) : null}
      </div>
    </>
  );
}
