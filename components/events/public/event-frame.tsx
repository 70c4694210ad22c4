import type { ReactNode } from "react";
import { LocalisedProse, LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import type { PublicEvent } from "@/lib/events/public";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { EventWhen } from "./event-when";
import { PlaceWords } from "./place-words";

type Props = {
  locale: string;
  event: PublicEvent;
  phase: "unknown" | "coming" | "running" | "over";
  /** The act that the page is for, where there is one. */
  actions?: ReactNode;
  /** What stands before the description: when it is. */
  first: ReactNode;
  /** What stands after it, in order. */
  children: ReactNode;
  aside: ReactNode;
};

/** The page of an event or series: when it is, what it is, and the sections that others hang into it. */
export function EventFrame({ locale, event, phase, actions, first, children, aside }: Props) {
  const t = useTranslations("events");
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/events`, label: t("public.calendar") },
              ...event.above.map(({ slug, title }) => ({
                href: `/${locale}/events/${slug}`,
                label: <LocalisedText text={title} locale={locale} />,
              })),
            ]}
          />
        }
        title={<LocalisedText text={event.title} locale={locale} />}
        facts={
          <>
            {event.isCancelled ? <StateMark state="refused">{t("public.cancelled")}</StateMark> : null}
            {!event.isCancelled && phase === "running" ? (
              <StateMark state="open">{t("public.running")}</StateMark>
            ) : null}
            {event.kind === "series" && (event.startsAt !== null || event.printedStart !== null) ? (
              <span>
                <EventWhen hours={event} locale={locale} />
              </span>
            ) : null}
            <span>{t(`kinds.${event.kind}`)}</span>
            <span>
              <PlaceWords event={event} locale={locale} />
            </span>
          </>
        }
        lead={
          inLocale(event.summary, locale).text === "" ? undefined : (
            <LocalisedText text={event.summary} locale={locale} />
          )
        }
        actions={actions}
      />
      {event.isCancelled ? (
        <Notice kind="warning">
          {t("public.cancelledBecause")} <bdi>{event.cancelReason ?? ""}</bdi>
        </Notice>
      ) : null}
      <div className="columns follow">
        <div className="sections">
          {first}
          {inLocale(event.description, locale).text === "" ? null : (
            <section id="about">
              <h2>{t("public.about")}</h2>
              <LocalisedProse text={event.description} locale={locale} />
            </section>
          )}
          {children}
        </div>
        <div className="aside">{aside}</div>
      </div>
    </>
  );
}
