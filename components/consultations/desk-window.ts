import type { ShownWindow } from "@/components/reading/round-state";
import { showInstant } from "@/lib/i18n/dates";

type DeskRound = {
  opensAt: Date;
  closesAt: Date;
  zone: string;
  state: ShownWindow["state"];
  left: ShownWindow["left"];
};

/** The hours of a round as the desk says them, with their zone and how long it still is. */
export function deskWindow(round: DeskRound, locale: string): ShownWindow {
  return {
    state: round.state,
    left: round.left,
    opens: showInstant(round.opensAt, round.zone, locale),
    closes: showInstant(round.closesAt, round.zone, locale),
  };
}
