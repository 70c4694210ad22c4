import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EventState } from "@/components/events/desk/event-state";
import { HubLinks } from "@/components/events/desk/hub-links";
import { HubPublication } from "@/components/events/desk/hub-publication";
import { HubSessions } from "@/components/events/desk/hub-sessions";
import { HubState } from "@/components/events/desk/hub-state";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getEventForDesk } from "@/lib/events/queries";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { makeEventPublic } from "../actions";

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<{ done?: string }> };

const acts = ["created", "saved", "published", "cancelled"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: id } = await params;
  if (!isId(id)) notFound();
  const event = await readable(getEventForDesk(await requireActor(locale), id));
  return { title: inLocale(event.title, locale).text };
}

/** One event on the desk: where it stands, what is missing, and the way to all that belongs to it. */
export default async function EventDeskPage({ params, searchParams }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const event = await readable(getEventForDesk(await requireActor(locale), id));
  const [query, t] = await Promise.all([searchParams, getTranslations("events")]);
  const done = acts.find((act) => act === query.done);
  const here = `/${locale}/desk/events/${id}`;
  const above = [
    { href: `/${locale}/desk/events`, label: t("desk.title") },
    ...(event.parent === null
      ? []
      : [
          {
            href: `/${locale}/desk/events/${event.parent.id}`,
            label: <LocalisedText text={event.parent.title} locale={locale} />,
          },
        ]),
  ];
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={above} />}
        title={<LocalisedText text={event.title} locale={locale} />}
        lead={<LocalisedText text={event.summary} locale={locale} />}
        facts={
          <>
            <EventState event={event} />
            <span>{t(`kinds.${event.kind}`)}</span>
            <a href={`/${locale}/desk/processes/${event.process.slug}`}>
              <LocalisedText text={event.process.name} locale={locale} />
            </a>
            {event.state === "draft" ? null : <a href={`/${locale}/events/${event.slug}`}>{t("desk.publicPage")}</a>}
          </>
        }
        actions={
          event.may.cancel ? (
            <LinkButton kind="danger" href={`${here}/cancel`}>
              {t("desk.cancel")}
            </LinkButton>
          ) : undefined
        }
      />
      {done === undefined ? null : <Notice kind="success" title={t(`desk.done.${done}`)} announce />}
      <div className="sections">
        <HubState event={event} locale={locale} />
        {event.may.publish ? (
          <HubPublication
            action={makeEventPublic}
            event={{
              id: event.id,
              revision: event.revision,
              missing: event.missing,
              drafts: event.sessions.filter(({ state }) => state === "draft").length,
            }}
          />
        ) : null}
        {event.kind === "series" ? <HubSessions event={event} locale={locale} /> : null}
        {event.may.organise ? (
          <HubLinks here={here} isCancelled={event.state === "cancelled"} isSeries={event.kind === "series"} />
        ) : null}
      </div>
    </>
  );
}
