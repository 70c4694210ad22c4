import { Temporal } from "temporal-polyfill";
import type { Moment } from "../content/content-types";

/** A moment of the content as local date and hour in a zone. */
export function hour({ daysFromNow, hour: at }: Moment, zone: string): string {
  const day = Temporal.Now.plainDateISO(zone).add({ days: daysFromNow });
  return day.toPlainDateTime({ hour: at }).toString({ smallestUnit: "minute" });
}
