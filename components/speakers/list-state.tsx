import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { FloorItem } from "@/lib/speakers/read-floor";

const marks = {
  none: "draft",
  announced: "soon",
  open: "open",
  closed: "closed",
  ended: "closed",
} as const satisfies Record<string, MarkedState>;

type Props = {
  locale: string;
  zone: string | null;
  item: Pick<FloorItem, "opensAt" | "closesAt"> & { stands: keyof typeof marks };
};

/** How a list stands, with the hour at which the clock will change that. */
export function ListState({ locale, zone, item: { stands, opensAt, closesAt } }: Props) {
  const t = useTranslations("speakers.list");
  const at = stands === "announced" ? opensAt : stands === "open" ? closesAt : null;
  const shown = at === null ? null : showInstant(at, zone ?? "UTC", locale);
  return (
    <>
      <StateMark state={marks[stands]}>{t(stands)}</StateMark>
      {shown === null ? null : (
        <time dateTime={shown.iso}>{t(stands === "announced" ? "opensAt" : "closesAt", { hour: shown.full })}</time>
      )}
    </>
  );
}
