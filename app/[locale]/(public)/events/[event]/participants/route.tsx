import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ParticipantGroups } from "@/components/attendance/participant-groups";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { publicParticipants } from "@/lib/attendance/public";
import { inLocale } from "@/lib/kernel/localised";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; event: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, event: slug } = params;
  const found = await publicParticipants(slug);
  if (found === null) return {};
  const t = await getTranslations({ locale, namespace: "attendance.participants" });
  return { title: t("titleOf", { event: inLocale(found.event.title, locale).text }), unlisted: true };
}

/** Who takes part in an event and agreed to be named, where its list is for everybody. */
async function body({ params }: Props) {
  const { locale, event: slug } = params;
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

export const GET = publicPage({ head, body });
