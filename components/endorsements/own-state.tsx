import { Notice } from "@/components/ui/notice";
import type { EndorsementState } from "@/lib/endorsements/lifecycle";
import { useTranslations } from "@/lib/i18n/words";

type Props = { state: EndorsementState; reason: string | null };

/** Where the organisation's own support stands. */
export function OwnState({ state, reason }: Props) {
  const t = useTranslations("endorsements.give.states");
  return (
    <Notice kind={state === "published" ? "success" : state === "refused" ? "warning" : "information"}>
      {t(state)} {reason}
    </Notice>
  );
}
