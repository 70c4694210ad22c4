import { getTranslations, setRequestLocale } from "next-intl/server";
import { OfficeForm } from "@/components/processes/office-form";
import { OfficeList } from "@/components/processes/office-list";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { inLocale } from "@/lib/kernel/localised";
import { getProcessForDesk, listDraftsOfProcess, listOffices } from "@/lib/processes/queries";
import { readable } from "@/lib/web/readable";
import { endHeldOffice, nameToOffice } from "../actions";

type Props = { params: Promise<{ locale: string; process: string }>; searchParams: Promise<{ done?: string }> };

/** Who holds an office in a process; where administrators name organisers and organisers name their team. */
export default async function OfficesPage({ params, searchParams }: Props) {
  const { locale, process: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const process = await readable(getProcessForDesk(actor, slug));
  const [offices, drafts, { done }, t] = await Promise.all([
    listOffices(actor, process.id),
    listDraftsOfProcess(actor, process.id),
    searchParams,
    getTranslations("processes"),
  ]);
  const roles = [
    ...(process.may.nameTeam ? (["moderator", "rapporteur"] as const) : []),
    ...(process.may.nameOrganisers ? (["organiser"] as const) : []),
  ];
  const above = {
    href: `/${locale}/desk/processes/${slug}`,
    label: <LocalisedText text={process.name} locale={locale} />,
  };
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[above]} />}
        title={t("offices.title", { process: inLocale(process.name, locale).text })}
        lead={t("offices.lead")}
      />
      <div className="sections">
        {done === "named" || done === "ended" ? (
          <Notice kind="success" announce>
            {t(`offices.${done}`)}
          </Notice>
        ) : null}
        {offices.length === 0 ? (
          <EmptyState title={t("offices.emptyTitle")}>{t("offices.emptyText")}</EmptyState>
        ) : (
          <OfficeList locale={locale} offices={offices} end={endHeldOffice} />
        )}
        {roles.length === 0 ? null : (
          <OfficeForm key={offices.length} action={nameToOffice} processId={process.id} roles={roles} drafts={drafts} />
        )}
      </div>
    </>
  );
}
