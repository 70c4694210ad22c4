import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DoorDesk } from "@/components/attendance/door/door-desk";
import { LocalisedText } from "@/components/reading/localised-text";
import { SessionWhen } from "@/components/registrations/session-when";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { countDoor, readDoor, searchDoor } from "@/lib/attendance/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId, newId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readWords } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";
import { checkIn, undo, walkIn } from "./actions";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const day = 24 * 60 * 60 * 1_000;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "attendance.door" });
  return { title: t("title") };
}

/**
 * The door of an event, on a telephone: check-in by code or by name, with a network or without. Where there is none from
 * the beginning, the page of app/[locale]/(door) stands at this address.
 */
export default async function DoorPage({ params, searchParams }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const event = await readable(readDoor(actor, id));
  const query = await searchParams;
  const typed = readWords(query);
  const t = await getTranslations("attendance.door");
  const zone = event.zone ?? "UTC";
  const over = event.endsAt ?? event.startsAt ?? systemClock.now();
  const until = new Date(Math.max(over.getTime(), systemClock.now().getTime()) + day);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/desk/events/${id}`, label: <LocalisedText text={event.title} locale={locale} /> },
            ]}
          />
        }
        title={t("title")}
        facts={
          event.startsAt === null ? undefined : (
            <SessionWhen locale={locale} startsAt={event.startsAt} zone={event.zone} wholeDays={event.wholeDays} />
          )
        }
      />
      {event.state === "published" ? null : <Notice kind="warning" title={t(`is.${event.state}`)} />}
      {query.done === "walkIn" ? <Notice kind="success" title={t("walkInDone")} announce /> : null}
      <DoorDesk
        key={String(query.done)}
        locale={locale}
        eventId={id}
        event={{ title: inLocale(event.title, locale).text, zone, ways: [...event.ways] }}
        counts={await countDoor(actor, id)}
        until={until.toISOString()}
        typed={typed}
        found={await searchDoor(actor, id, typed)}
        scanId={newId()}
        actions={{ checkIn, undo, walkIn }}
      />
    </>
  );
}
