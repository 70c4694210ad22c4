import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OrganisationList } from "@/components/registrations/organisation-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { listOrganisationRegistrations } from "@/lib/registrations/organisation-queries";
import { readInstantCursor } from "@/lib/web/read-query";
import { approve, refuse } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const acts = ["approved", "refused", "registered"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.organisation" });
  return { title: t("title") };
}

/** Whom the organisation sends, for its focal point: approve, refuse, see what is left. */
export default async function OrganisationRegistrationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const cursor = readInstantCursor(query) ?? null;
  const page = await listOrganisationRegistrations(actor, cursor);
  const t = await getTranslations("registrations.organisation");
  const here = `/${locale}/organisation/registrations`;
  const done = acts.find((known) => known === query.done);
  return (
    <>
      <PageHead
        title={t("title")}
        facts={actor.organisation === null ? undefined : <bdi>{actor.organisation.name}</bdi>}
        lead={t("lead")}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`done.${done}`)} announce />}
      {page === null ? <Notice kind="warning" title={t("notFocalPoint")} /> : null}
      {page?.items.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href={`/${locale}/events`}>{t("toEvents")}</LinkButton>}>
          {t("noneText")}
        </EmptyState>
      ) : null}
      {page === null || page.items.length === 0 ? null : (
        <OrganisationList locale={locale} items={page.items} actions={{ approve, refuse }} />
      )}
      <Pagination
        newerHref={cursor === null ? undefined : here}
        olderHref={page?.next ? `${here}?cursor=${page.next}` : undefined}
      />
    </>
  );
}
