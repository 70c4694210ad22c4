import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OrganisationProfileForm } from "@/components/organisations/profile-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { fieldLists } from "@/lib/organisations/field-lists";
import { getOwnOrganisation } from "@/lib/organisations/queries";
import { saveProfile, sendAgain } from "../actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("profile.title") };
}

/** A focal point changes what the organisation says of itself. */
export default async function ProfilePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const organisation = await getOwnOrganisation(await requireActor(locale));
  if (organisation === null || !(organisation.may.edit || organisation.may.resubmit))
    redirect(`/${locale}/organisation`);
  const t = await getTranslations("organisations");
  const { may, revision } = organisation;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/organisation`, label: <bdi>{organisation.name}</bdi> }]} />}
        title={may.resubmit ? t("profile.titleAgain") : t("profile.title")}
        lead={t("profile.lead")}
      />
      {organisation.statusReason === null ? null : (
        <Notice kind="warning" title={t("own.rejectedTitle")}>
          <p dir="auto">{organisation.statusReason}</p>
        </Notice>
      )}
      <OrganisationProfileForm
        action={may.resubmit ? sendAgain : saveProfile}
        id={organisation.id}
        revision={revision}
        answers={organisation.answers}
        lists={fieldLists(locale)}
        nameLocked={organisation.status === "verified"}
        isAgain={may.resubmit}
      />
    </>
  );
}
