import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { DecideForm } from "@/components/registrations/decide-form";
import { DeskLine } from "@/components/registrations/desk-line";
import { ToldFacts } from "@/components/registrations/told-facts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { readDeskRegistration } from "@/lib/registrations/desk-queries";
import { readable } from "@/lib/web/readable";
import { decide } from "../actions";

type Props = { params: Promise<{ locale: string; event: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.desk" });
  return { title: t("one") };
}

/** One registration for the organisers, with what was told to them alone, and the decision on it. */
export default async function DeskRegistrationPage({ params }: Props) {
  const { locale, event: eventId, id } = await params;
  setRequestLocale(locale);
  if (!isId(eventId) || !isId(id)) notFound();
  const actor = await requireActor(locale);
  const found = await readable(readDeskRegistration(actor, { eventId, id }));
  const t = await getTranslations("registrations.desk");
  const desk = `/${locale}/desk/events/${eventId}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: desk, label: <LocalisedText text={found.event.title} locale={locale} /> },
              { href: `${desk}/registrations`, label: t("title") },
            ]}
          />
        }
        title={<bdi>{found.name}</bdi>}
      />
      <div className="sections">
        {found.isOwn ? <Notice kind="warning" title={t("own")} /> : null}
        <ToldFacts locale={locale} found={found} />
        {found.isOwn ? null : (
          <DecideForm
            action={decide}
            eventId={eventId}
            choices={[
              {
                value: `${found.id}:${found.revision}`,
                label: <DeskLine locale={locale} here={null} line={found} zone={found.event.zone} />,
              },
            ]}
            isAlone
          />
        )}
      </div>
    </>
  );
}
