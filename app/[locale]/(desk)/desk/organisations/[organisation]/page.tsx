import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DecisionForms } from "@/components/organisations/decision-forms";
import { DeskChanges } from "@/components/organisations/desk-changes";
import { DeskOrganisationFacts } from "@/components/organisations/desk-organisation-facts";
import { OrganisationHistory } from "@/components/organisations/organisation-history";
import { StatusMark } from "@/components/organisations/status-mark";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showDate } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { getOrganisationForDesk, type OrganisationForDesk } from "@/lib/organisations/desk-queries";
import { readable } from "@/lib/web/readable";
import { merge, place, reject, rename, restore, suspend, takeOut, unmerge, verify } from "./actions";

type Props = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("desk.title") };
}

/** One organisation, with all that an administrator decides on. */
export default async function DeskOrganisationPage({ params, searchParams }: Props) {
  const { locale, organisation: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const organisation = await readable(getOrganisationForDesk(actor, id, systemClock.now()));
  const { decided, into } = await searchParams;
  const t = await getTranslations("organisations");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/desk`, label: t("desk.desk") },
              { href: `/${locale}/desk/organisations?status=${organisation.status}`, label: t("desk.title") },
            ]}
          />
        }
        title={<bdi>{organisation.name}</bdi>}
        facts={
          <>
            <StatusMark status={organisation.status} />
            {organisation.acronym === null ? null : <bdi>{organisation.acronym}</bdi>}
          </>
        }
      />
      {decided === undefined ? null : (
        <Notice kind="success" announce>
          {t("desk.decided")}
        </Notice>
      )}
      <div className="columns">
        <div className="sections">
          <DeskOrganisationFacts locale={locale} organisation={organisation} />
          <DeskChanges locale={locale} organisation={organisation} takeOut={takeOut} />
          {organisation.mayDecide ? (
            <DecisionForms
              // Another revision is another case: what was typed for the one before does not carry over.
              key={organisation.revision}
              organisation={{
                id,
                name: organisation.name,
                status: organisation.status,
                revision: organisation.revision,
                isContactConfirmed: organisation.contactConfirmedAt !== null,
                wholes: organisation.wholes,
                merge: shownMerge(organisation.mergedInto, locale),
              }}
              into={typeof into === "string" ? into.slice(0, 300) : ""}
              acts={{ verify, reject, suspend, restore, rename, place, merge, unmerge }}
            />
          ) : (
            <Notice>{t("desk.own")}</Notice>
          )}
        </div>
        <OrganisationHistory locale={locale} organisation={organisation} />
      </div>
    </>
  );
}

function shownMerge(merge: OrganisationForDesk["mergedInto"], locale: string) {
  if (merge === null) return null;
  const { into, until, mayUndo } = merge;
  return {
    href: `/${locale}/desk/organisations/${into.id}`,
    name: into.name,
    until: showDate(until, locale, "UTC"),
    mayUndo,
  };
}
