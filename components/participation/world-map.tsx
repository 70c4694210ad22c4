import type { RegionCode } from "@/lib/organisations/regions";
import type { VoiceOf } from "@/lib/participation/public";
import { dotRows, regionLetters } from "./world-dots";

/** Between two dots, in units of the drawing. */
const pitch = 6;
/** Of the dots of a region from which nothing came, little came, and most came. */
const [none, least, largest] = [1.5, 2.5, 5.5];

/** Where the figure of a region stands, in dots from the start and the top. */
const places: Readonly<Record<RegionCode, readonly [number, number]>> = {
  "002": [41.5, 20],
  "019": [18, 15],
  "142": [58, 11],
  "150": [50, 3.5],
  "009": [70.5, 31.5],
};

type Props = { regions: readonly VoiceOf<RegionCode>[]; label: string };

/**
 * The regions of the world in dots, which draw no border: the more came from a region, the larger its dots, with the
 * figure beside them. `label` says the same in words. A map is no text: it does not mirror where the page does.
 */
export function WorldMap({ regions, label }: Props) {
  const shown = regions.flatMap(({ key, contributions }) => (key === null ? [] : [{ key, contributions }]));
  const most = Math.max(1, ...shown.map(({ contributions }) => contributions));
  return (
    <svg
      className="world-map"
      viewBox={`0 0 ${(dotRows[0]?.length ?? 0) * pitch} ${dotRows.length * pitch}`}
      role="img"
      aria-label={label}
    >
      {shown.map(({ key, contributions }) => (
        <path
          key={key}
          className={contributions === 0 ? "nothing" : undefined}
          strokeWidth={contributions === 0 ? none : least + (contributions / most) * (largest - least)}
          d={dotsOf(key)}
        />
      ))}
      {shown.map(({ key, contributions }) => (
        <text key={key} x={places[key][0] * pitch} y={places[key][1] * pitch}>
          {contributions}
        </text>
      ))}
    </svg>
  );
}

/** A line without length and with round ends is a dot: shorter by far than a circle for each. */
function dotsOf(region: RegionCode): string {
  return dotRows
    .flatMap((row, y) =>
      [...row].flatMap((letter, x) =>
        letter === regionLetters[region] ? [`M${x * pitch + pitch / 2} ${y * pitch + pitch / 2}h0`] : [],
      ),
    )
    .join("");
}
