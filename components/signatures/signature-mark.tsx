import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import { useTranslations } from "@/lib/i18n/words";
import type { SignatureState } from "@/lib/signatures/lifecycle";

const marks: Record<SignatureState, MarkedState> = {
  invited: "pending",
  confirmed: "verified",
  declined: "refused",
  reconfirmation_required: "soon",
  withdrawn: "withdrawn",
};

/** What an organisation has answered. */
export function SignatureMark({ state }: { state: SignatureState }) {
  const t = useTranslations("signatures.states");
  return <StateMark state={marks[state]}>{t(state)}</StateMark>;
}
