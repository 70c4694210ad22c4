import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { IslandScript } from "@/components/islands/island-script";
import { LocalisedText } from "@/components/reading/localised-text";
import { ChairFloor } from "@/components/speakers/chair-floor";
import { ChairDone, ChairList } from "@/components/speakers/chair-list";
import { ChairLive } from "@/components/speakers/chair-live";
import { ChairTold } from "@/components/speakers/chair-told";
import { ItemList } from "@/components/speakers/item-list";
import { ListActs } from "@/components/speakers/list-acts";
import { ListState } from "@/components/speakers/list-state";
import { ReplyForm } from "@/components/speakers/reply-form";
import { SettingsForm } from "@/components/speakers/settings-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { toLocalHour } from "@/lib/consultations/local-hour";
import { zoneName } from "@/lib/i18n/dates";
import { readChairDesk } from "@/lib/speakers/chair-query";
import { readable } from "@/lib/web/readable";
import { call, clock, moreTime, move, reply, set, settle, stand, take } from "./actions";
import { PageAnew } from "./page-anew";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ item?: string | string[]; done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "speakers.chair" });
  return { title: t("title") };
}

/** The list of speakers as the chair leads it. */
export default async function ChairPage({ params, searchParams }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const asked = typeof query.item === "string" ? query.item : null;
  const desk = await readable(readChairDesk(actor, eventId, asked));
  const { event, items, settings, floor, notes, now } = desk;
  const t = await getTranslations("speakers");
  const here = `/${locale}/desk/events/${eventId}/speakers`;
  const elsewhere = items.find(({ id }) => id === desk.speakingElsewhere);
  const hour = (at: Date | null) => (at === null || event.zone === null ? "" : toLocalHour(at, event.zone));
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/events/${eventId}`,
                label: <LocalisedText text={event.title} locale={locale} />,
              },
            ]}
          />
        }
        title={t("chair.title")}
        actions={
          event.state === "draft" ? undefined : (
            <>
              <LinkButton href={`/${locale}/events/${event.slug}/screen`}>{t("public.screen")}</LinkButton>
              <LinkButton kind="quiet" href={`/${locale}/events/${event.slug}/speakers`}>
                {t("chair.publicList")}
              </LinkButton>
            </>
          )
        }
      />
      <ChairTold />
      <PageAnew />
      {query.done === "set" ? <Notice kind="success" title={t("chair.done.set")} announce /> : null}
      {event.state === "published" ? null : <Notice kind="warning" title={t(`errors.event.${event.state}`)} />}
      {settings === null ? (
        <EmptyState title={t("chair.noAgenda")}>{t("chair.noAgendaHint")}</EmptyState>
      ) : (
        <div className="chair">
          <div className="chair-side">
            <ItemList locale={locale} here={here} items={items} current={settings.id} />
          </div>
          <div className="sections" key={settings.id}>
            {elsewhere === undefined ? null : (
              <Notice kind="information">
                <a href={`${here}?item=${elsewhere.id}`}>
                  {t("chair.elsewhere")} <LocalisedText text={elsewhere.title} locale={locale} />
                </a>
              </Notice>
            )}
            {floor === null ? null : (
              <>
                <p className="facts small">
                  <ListState locale={locale} zone={event.zone} item={floor} />
                  <span>{t(`order.${floor.order}`)}</span>
                </p>
                <ChairFloor {...{ floor, notes, now, call, clock, moreTime, settle }} />
                <ChairLive source={`/api/v1/events/${event.slug}/floor`} revision={desk.revision} />
                <ChairList {...{ locale, floor, notes, call, move, settle }} revision={settings.revision} />
                <ListActs
                  floor={floor}
                  takesStatements={settings.statementsClosedAt === null}
                  stand={stand}
                  take={take}
                />
                {floor.stands === "ended" ? null : (
                  <Disclosure summary={t("chair.reply.title")}>
                    <ReplyForm action={reply} itemId={floor.id} organisations={desk.organisations} />
                  </Disclosure>
                )}
                <ChairDone {...{ floor, notes, settle }} />
              </>
            )}
            <Disclosure summary={t("settings.title")} open={floor === null}>
              <SettingsForm
                key={settings.revision}
                action={set}
                itemId={settings.id}
                revision={settings.revision}
                list={settings.list}
                order={settings.order}
                opensAt={hour(settings.listOpensAt)}
                closesAt={hour(settings.listClosesAt)}
                zone={event.zone === null ? null : zoneName(event.zone, locale)}
                seconds={settings}
              />
            </Disclosure>
          </div>
        </div>
      )}
      <IslandScript name="live-floor" />
    </>
  );
}
