import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import type { EventForDesk } from "@/lib/events/queries";
import { useTranslations } from "@/lib/i18n/words";
import { DeskHours } from "./hours";

/** When and where it is, and, of a cancelled event, why it is not. */
export function HubState({ event, locale }: { event: EventForDesk; locale: string }) {
  const t = useTranslations("events");
  return (
    <section className="stack" aria-label={t("desk.facts")}>
      {event.cancelReason === null ? null : (
        <Notice kind="warning" title={t("desk.cancelledBecause")}>
          <span dir="auto">{event.cancelReason}</span>
        </Notice>
      )}
      <Facts
        facts={[
          { term: t("form.when"), value: <DeskHours event={event} locale={locale} /> },
          { term: t("form.mode"), value: t(`modes.${event.mode}`) },
          ...(Object.keys(event.city).length === 0
            ? []
            : [{ term: t("form.city"), value: <LocalisedText text={event.city} locale={locale} /> }]),
          ...(event.edition === null ? [] : [{ term: t("form.edition"), value: <bdi>{event.edition}</bdi> }]),
        ]}
      />
    </section>
  );
}
