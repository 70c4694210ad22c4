import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ParticipantGroups } from "@/components/attendance/participant-groups";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { readParticipants } from "@/lib/attendance/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { readable } from "@/lib/web/readable";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attendance.participants" });
  return { title: t("title") };
}

/** Who takes part in an event and agreed to be named, for those who take part as well. */
export default async function ParticipantsListPage({ params }: Props) {
  const { locale, event: slug } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const { event, own, list } = await readable(readParticipants(actor, slug));
  const t = await getTranslations("attendance.participants");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ href: `/${locale}/events/${slug}`, label: <LocalisedText text={event.title} locale={locale} /> }]}
          />
        }
        title={t("title")}
        lead={t("lead")}
        facts={
          own === null ? undefined : (
            <a href={`/${locale}/me/registrations/${own.id}#listing`}>{t(own.listed ? "youAreIn" : "youAreNotIn")}</a>
          )
        }
      />
      {list === null ? (
        <EmptyState title={t("hidden")} />
      ) : (
        <div className="sections">
          {list.groups.length === 0 && list.others === null ? <EmptyState title={t("nobody")} /> : null}
          <ParticipantGroups list={list} />
        </div>
      )}
    </>
  );
}
