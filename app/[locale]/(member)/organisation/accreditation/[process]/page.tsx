import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ApplicationForm } from "@/components/accreditations/application-form";
import { ApplicationText } from "@/components/accreditations/application-text";
import { OwnState } from "@/components/accreditations/own-state";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { type OwnAccreditation, readOwnAccreditation } from "@/lib/accreditations/own-query";
import { requireActor } from "@/lib/auth/get-actor";
import { readable } from "@/lib/web/readable";
import { apply, withdraw } from "./actions";

type Props = {
  params: Promise<{ locale: string; process: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "accreditations.own" });
  return { title: t("title") };
}

/** The accreditation of one's own organisation to a process: apply, correct, see what became of it, withdraw. */
export default async function OwnAccreditationPage({ params, searchParams }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const own = await readable(readOwnAccreditation(actor, slug));
  const query = await searchParams;
  const done = (["applied", "withdrawn"] as const).find((known) => known === query.done);
  const t = await getTranslations("accreditations");
  const { process, organisation, application, may } = own;
  const isCorrected = application?.state === "applied";
  const form = (
    <ApplicationForm
      key={application?.revision ?? 0}
      action={apply}
      locale={locale}
      processId={process.id}
      application={application}
      isCorrected={isCorrected}
    />
  );
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/processes/${slug}`, label: <LocalisedText text={process.name} locale={locale} /> },
              { href: `/${locale}/processes/${slug}/accreditation`, label: t("register.title") },
            ]}
          />
        }
        title={t("own.title")}
        facts={organisation === null ? undefined : <bdi>{organisation.name}</bdi>}
        lead={application === null ? t("own.lead") : undefined}
      />
      <div className="sections">
        {done === undefined ? null : <Notice kind="success" title={t(`own.done.${done}`)} announce />}
        {application === null ? null : (
          <OwnState locale={locale} application={application} rule={process.objectionShown} />
        )}
        <Hindrance locale={locale} own={own} />
        {application === null || application.state === "withdrawn" ? null : (
          <ApplicationText application={application} />
        )}
        {may.apply && isCorrected ? (
          <Disclosure summary={t("own.correct")} open={application.asked !== null}>
            {form}
          </Disclosure>
        ) : null}
        {may.apply && !isCorrected ? form : null}
        {may.withdraw && application !== null ? (
          <Disclosure summary={t("own.withdraw")}>
            <ActForm
              action={withdraw}
              values={{ id: application.id, seenRevision: application.revision }}
              kind="danger"
              next={t("own.withdrawNext")}
            >
              {t("own.withdraw")}
            </ActForm>
          </Disclosure>
        ) : null}
      </div>
    </>
  );
}

/** Why the reader cannot apply here, and the way on. */
async function Hindrance({ locale, own }: { locale: string; own: OwnAccreditation }) {
  const t = await getTranslations("accreditations.own");
  const { organisation, application, process } = own;
  if (organisation === null) {
    return (
      <Notice kind="warning" title={t("noOrganisation")}>
        <LinkButton href={`/${locale}/register`}>{t("register")}</LinkButton>
      </Notice>
    );
  }
  if (application !== null && application.state !== "withdrawn") return null;
  if (!organisation.isVerified) return <Notice kind="warning" title={t("notVerified")} />;
  if (!process.takesApplications) return <Notice kind="warning" title={t("closed")} />;
  return organisation.isFocalPoint ? null : <Notice kind="warning" title={t("notFocalPoint")} />;
}
