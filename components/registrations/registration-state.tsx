import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { useTranslations } from "@/lib/i18n/words";
import type { RegistrationStateName } from "@/lib/registrations/lifecycle";

const marks = {
  pending: "pending",
  confirmed: "verified",
  waitlisted: "soon",
  offered: "open",
  rejected: "refused",
  cancelled: "withdrawn",
  attended: "verified",
  absent: "closed",
} as const satisfies Record<RegistrationStateName | "offered", MarkedState>;

/** The state of a registration in words; an offered place is told apart from waiting. */
export function RegistrationState({ state, isOffered }: { state: RegistrationStateName; isOffered: boolean }) {
  const t = useTranslations("registrations.states");
  const shown = isOffered ? "offered" : state;
  return <StateMark state={marks[shown]}>{t(shown)}</StateMark>;
}
