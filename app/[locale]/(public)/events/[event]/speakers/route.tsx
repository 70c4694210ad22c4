import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LocalisedText } from "@/components/reading/localised-text";
import { LiveFrame } from "@/components/speakers/live-frame";
import { PublicFloorView } from "@/components/speakers/public-floor";
import { SpeakingFiguresSection } from "@/components/speakers/speaking-figures";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { inLocale } from "@/lib/kernel/localised";
import { floorTag } from "@/lib/speakers/floor-tag";
import { publicFloor, publicSpeakingTable } from "@/lib/speakers/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; event: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, event } = params;
  const floor = await publicFloor(event);
  if (floor === null) return {};
  const t = await getTranslations({ locale, namespace: "speakers.public" });
  return { title: t("titleOf", { event: inLocale(floor.event.title, locale).text }) };
}

/** Who has the floor, who comes next, and who was heard; it follows the meeting by itself. */
async function body({ params }: Props) {
  const { locale, event: slug } = params;
  const floor = await publicFloor(slug);
  if (floor === null) notFound();
  tagDocument(floorTag(floor.event.id), `event:${floor.event.id}`);
  if (floor.changesAt !== null) documentValidUntil(floor.changesAt);
  const t = await getTranslations("speakers");
  const event = `/${locale}/events/${slug}`;
  const mayAsk = floor.items.some(({ stands }) => stands === "announced" || stands === "open");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs items={[{ href: event, label: <LocalisedText text={floor.event.title} locale={locale} /> }]} />
        }
        title={t("public.title")}
        lead={t("public.lead")}
        actions={
          <>
            {mayAsk && !floor.event.isCancelled ? (
              <LinkButton kind="primary" href={`${event}/floor`} rel="nofollow">
                {t("public.ask")}
              </LinkButton>
            ) : null}
            <LinkButton kind="quiet" href={`${event}/screen`}>
              {t("public.screen")}
            </LinkButton>
          </>
        }
      />
      {floor.event.isCancelled ? <Notice kind="warning" title={t("errors.event.cancelled")} /> : null}
      <LiveFrame locale={locale} floor={floor} here={`${event}/speakers`}>
        <div className="sections">
          <PublicFloorView locale={locale} floor={floor} />
          <SpeakingFiguresSection locale={locale} slug={slug} table={await publicSpeakingTable(floor.event.id)} />
        </div>
      </LiveFrame>
    </>
  );
}

export const GET = publicPage({ head, body });
