import { IslandScript } from "@/components/islands/island-script";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { type ShownInstant, widestTime } from "@/lib/i18n/dates";
import { dayInZone } from "@/lib/i18n/spans";
import { useLocale, useTranslations } from "@/lib/i18n/words";

/** What a reader is told about the hours of a round; computed when the page is made. */
export type ShownWindow = {
  state: "not_yet_open" | "open" | "closing_soon" | "closed";
  opens: ShownInstant;
  closes: ShownInstant;
  /** The hours at which it was to close before it was extended, the oldest first. */
  extendedFrom: ShownInstant[];
  /** How long until it opens or closes; null once it is closed. */
  left: { unit: "days" | "hours" | "minutes"; count: number } | null;
};

const marks: Record<ShownWindow["state"], MarkedState> = {
  not_yet_open: "pending",
  open: "open",
  closing_soon: "soon",
  closed: "closed",
};

/** "Open until 30 November 2026, 18:00 Zurich (17:00 UTC), in 9 days": complete without a script. */
export function RoundState({ window }: { window: ShownWindow }) {
  const t = useTranslations("public.window");
  const deadlines = useTranslations("deadlines");
  const locale = useLocale();
  const [before] = window.extendedFrom.slice(-1);
  const hour = window.state === "not_yet_open" ? window.opens : window.closes;
  const instant = new Date(hour.iso);
  return (
    <live-countdown
      data-day={dayInZone(instant, hour.zone).toString()}
      data-own-time={t("ownTime", { time: "{time}" })}
    >
      <StateMark state={marks[window.state]}>
        {t(window.state)} <time dateTime={hour.iso}>{hour.text}</time>
      </StateMark>{" "}
      <span className="quiet hours">
        {hour.zone === "UTC" ? null : (
          <>
            <span>
              (<bdi>{hour.utc}</bdi>)
            </span>{" "}
          </>
        )}
        {window.left === null ? null : (
          <>
            <span data-left={`${window.left.count} ${window.left.unit}`}>
              {t(window.left.unit, { count: window.left.count })}
            </span>{" "}
          </>
        )}
        {before === undefined ? null : (
          <>
            <span className="small">{deadlines("extended", { hour: before.text })}</span>{" "}
          </>
        )}
        <bdi data-own={t("ownTime", { time: widestTime(instant, locale) })} hidden />
      </span>
      <IslandScript name="countdown" />
    </live-countdown>
  );
}
