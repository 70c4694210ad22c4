import { clockText } from "@/components/islands/floor/clock-text";
import type { SpeakingLine } from "@/lib/speakers/read-floor";

/** The time that is left, as of an instant; a script goes on counting, maybe before React has looked at the page. */
export function FloorClock({ speaking, asOf }: { speaking: SpeakingLine; asOf: Date }) {
  const { endsAt, left } = speaking;
  const now = left ?? Math.ceil(((endsAt ?? asOf).getTime() - asOf.getTime()) / 1_000);
  return (
    <bdi dir="ltr">
      <floor-clock
        suppressHydrationWarning
        role="timer"
        data-ends={endsAt?.toISOString()}
        data-left={left ?? undefined}
      >
        {clockText(now)}
      </floor-clock>
    </bdi>
  );
}
