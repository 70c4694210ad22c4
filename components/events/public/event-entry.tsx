import { LocalisedText } from "@/components/reading/localised-text";
import { StateMark } from "@/components/ui/state-mark";
import type { PublicEventLine } from "@/lib/events/public-event";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { EventWhen } from "./event-when";
import { hostWords } from "./host-names";
import { PlaceWords } from "./place-words";

type Props = {
  locale: string;
  event: PublicEventLine;
  /** The series is named where the page itself does not. */
  withSeries?: boolean;
  heading?: "h3" | "h4";
  /** The zone of the day that stands above; null where none does. */
  dayIn?: string | null;
};

/** An event in a list: when, what, where, led by whom. */
export function EventEntry({ locale, event, withSeries = false, heading: Heading = "h3", dayIn = null }: Props) {
  const t = useTranslations("events");
  return (
    <li>
      <p className="small">
        <EventWhen hours={event} locale={locale} dayIn={dayIn} />
      </p>
      <Heading>
        <a href={`/${locale}/events/${event.slug}`}>
          <LocalisedText text={event.title} locale={locale} />
        </a>
      </Heading>
      <p className="facts small quiet">
        {event.isCancelled ? <StateMark state="refused">{t("public.cancelled")}</StateMark> : null}
        <span>{t(`kinds.${event.kind}`)}</span>
        <span>
          <PlaceWords event={event} locale={locale} />
        </span>
        {event.hosts.length === 0 ? null : <span>{listWords(hostWords(event.hosts, locale), locale)}</span>}
        {withSeries && event.series !== null ? (
          <a href={`/${locale}/events/${event.series.slug}`}>
            <LocalisedText text={event.series.title} locale={locale} />
          </a>
        ) : null}
      </p>
    </li>
  );
}
