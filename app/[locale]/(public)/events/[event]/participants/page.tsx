import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ParticipantGroups } from "@/components/attendance/participant-groups";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { publicParticipants } from "@/lib/attendance/public";
import { inLocale } from "@/lib/kernel/localised";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const found = await publicParticipants(slug);
  if (found === null) return {};
  const t = await getTranslations({ locale, namespace: "attendance.participants" });
  return { title: t("titleOf", { event: inLocale(found.event.title, locale).text }), robots: { index: false } };
}

/** Who takes part in an event and agreed to be named, where its list is for everybody. */
export default async function ParticipantsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  setRequestLocale(locale);
  const found = await publicParticipants(slug);
  if (found === null) notFound();
  const { event, list } = found;
  tagDocument(`event:${event.id}`);
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
      />
      <div className="sections">
        <ParticipantGroups list={list} />
        <p className="list-head">
          <a href={`/api/v1/events/${slug}/participants.csv`}>{t("csv")}</a>
        </p>
      </div>
    </>
  );
}
