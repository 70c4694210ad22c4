import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

export type DeskRound = {
  opensAt: Date;
  closesAt: Date;
  zone: string;
  state: "not_yet_open" | "open" | "closing_soon" | "closed";
  left: { unit: "days" | "hours" | "minutes"; count: number } | null;
};

const marks: Record<DeskRound["state"], MarkedState> = {
  not_yet_open: "pending",
  open: "open",
  closing_soon: "soon",
  closed: "closed",
};

/**
 * The hour that matters next for a round, with its zone and how far off it is. Pages of the desk are made anew for
 * each reading, so nothing has to tick.
 */
export function DeskRoundState({ round, locale }: { round: DeskRound; locale: string }) {
  const t = useTranslations("public.window");
  const hour = showInstant(round.state === "not_yet_open" ? round.opensAt : round.closesAt, round.zone, locale);
  return (
    <>
      <StateMark state={marks[round.state]}>
        {t(round.state)} <time dateTime={hour.iso}>{hour.text}</time>
      </StateMark>{" "}
      <span className="quiet">
        {hour.zone === "UTC" ? null : `(${hour.utc}) `}
        {round.left === null ? null : t(round.left.unit, { count: round.left.count })}
      </span>
    </>
  );
}
