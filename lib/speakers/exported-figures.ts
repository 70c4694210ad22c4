import { stringify } from "csv-stringify/sync";
import type { SpeakingFigures, SpeakingTable } from "./figures";

/**
 * Figures of the list of speakers as CSV (RFC 4180) with a head, in the shape of the figures of attendance: one figure
 * a line, by what it is broken down (all, group, region), for which of them, which figure, and its value.
 */
export function speakingAsCsv({ all, groups, regions }: SpeakingTable): string {
  const row = (by: string, key: string, { asked, heard, notHeard }: SpeakingFigures) =>
    Object.entries({ asked, heard, not_heard: notHeard }).map(([figure, value]) => ({ by, key, figure, value }));
  const lines = [
    ...row("all", "", all),
    ...groups.flatMap(({ key, ...figures }) => row("group", key ?? "not_stated", figures)),
    ...regions.flatMap(({ key, ...figures }) => row("region", key ?? "not_stated", figures)),
  ];
  return stringify(lines, { header: true, columns: ["by", "key", "figure", "value"], record_delimiter: "\r\n" });
}
