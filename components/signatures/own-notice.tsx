import { Notice } from "@/components/ui/notice";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnSignature } from "@/lib/signatures/signature-query";

/** Where the organisation's name stands, in one notice. */
export function OwnNotice({ locale, signature }: { locale: string; signature: OwnSignature }) {
  const t = useTranslations("signatures.one");
  const { state, submission, confirmedAt, endedAt, zone } = signature;
  const day = (at: Date | null) => (at === null ? "" : showDate(at, locale, zone));
  if (submission === "withdrawn") return <Notice>{t("inputWithdrawn")}</Notice>;
  if (state === "declined") return <Notice>{t("declinedOn", { date: day(endedAt) })}</Notice>;
  if (state === "withdrawn") return <Notice>{t("withdrawnOn", { date: day(endedAt) })}</Notice>;
  if (submission === "submitted") {
    return state === "confirmed" ? (
      <Notice kind="success">{t("sentWith")}</Notice>
    ) : (
      <Notice>{t("sentWithout")}</Notice>
    );
  }
  if (submission !== "collecting_signatures") return <Notice>{t("beingChanged")}</Notice>;
  if (state === "confirmed") return <Notice kind="success">{t("confirmedOn", { date: day(confirmedAt) })}</Notice>;
  if (state === "reconfirmation_required") return <Notice kind="warning">{t("askedAgain")}</Notice>;
  return signature.isPast ? <Notice kind="warning">{t("passed")}</Notice> : null;
}
