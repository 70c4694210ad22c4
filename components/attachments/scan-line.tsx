import type { ScanState } from "@/lib/attachments/queries";
import { useTranslations } from "@/lib/i18n/words";

/** What the virus scanner said, as those see it who answer for the file. */
export function ScanLine({ state }: { state: ScanState }) {
  const t = useTranslations("attachments.scan");
  return <p className={state === "infected" ? "refusal small" : "quiet small"}>{t(state)}</p>;
}
