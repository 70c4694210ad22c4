import { consultationWindow, type RoundDates, timeLeft } from "@/lib/consultations/window";
import { type ShownInstant, showInstant } from "@/lib/i18n/dates";
import { documentValidUntil } from "./documents/render-context";

export type ShownWindow = {
  state: "not_yet_open" | "open" | "closing_soon" | "closed";
  opens: ShownInstant;
  closes: ShownInstant;
  /** The hours at which it was to close before it was extended, the oldest first. */
  extendedFrom: ShownInstant[];
  left: { unit: "days" | "hours" | "minutes"; count: number } | null;
};

type ZonedRound = RoundDates & { zone: string; extensions?: readonly { oldClosesAt: Date }[] };

const unitMs = { days: 86_400_000, hours: 3_600_000, minutes: 60_000 } as const;

/**
 * What a page says about the hours of its rounds. The document that says it is true until the state or the number
 * of days left changes, and is rendered anew then.
 */
export function shownWindow(rounds: readonly ZonedRound[], now: Date, locale: string): ShownWindow | null {
  const found = consultationWindow(rounds, now);
  if (found === null) return null;
  const { round, state, changesAt } = found;
  const end = state === "closed" ? null : state === "not_yet_open" ? round.opensAt : round.closesAt;
  const left = end === null ? null : timeLeft(now, end);
  if (changesAt !== null) documentValidUntil(changesAt);
  if (end !== null && left !== null) {
    const unit = unitMs[left.unit];
    documentValidUntil(new Date(end.getTime() - Math.floor((end.getTime() - now.getTime()) / unit) * unit + 1));
  }
  return {
    state,
    left,
    opens: showInstant(round.opensAt, round.zone, locale),
    closes: showInstant(round.closesAt, round.zone, locale),
    extendedFrom: (round.extensions ?? []).map(({ oldClosesAt }) => showInstant(oldClosesAt, round.zone, locale)),
  };
}
