import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

type State = "applied" | "circulated" | "admitted" | "objected" | "withdrawn";

const marks = {
  applied: "pending",
  circulated: "soon",
  admitted: "verified",
  objected: "refused",
  withdrawn: "withdrawn",
} as const satisfies Record<State, MarkedState>;

type Props = {
  locale: string;
  state: State;
  silentUntil: Date | null;
  zone: string | null;
  settledAt: Date | null;
};

/** The state of an application, with the hour that belongs to it. */
export function StateOf({ locale, state, silentUntil, zone, settledAt }: Props) {
  const t = useTranslations("accreditations");
  const at = state === "circulated" ? silentUntil : settledAt;
  const shown = at === null ? null : showInstant(at, zone ?? "UTC", locale);
  return (
    <>
      <StateMark state={marks[state]}>{t(`states.${state}`)}</StateMark>
      {shown === null ? null : (
        <div className="small quiet nums">
          <time dateTime={shown.iso}>{state === "circulated" ? t("until", { text: shown.text }) : shown.text}</time>
        </div>
      )}
    </>
  );
}
