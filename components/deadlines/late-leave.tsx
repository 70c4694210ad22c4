import { Notice } from "@/components/ui/notice";
import { showFullInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

/** Tells somebody who writes in a closed round that they have leave to submit there, and until when. */
export function LateLeave({ locale, until, zone }: { locale: string; until: Date; zone: string }) {
  const t = useTranslations("deadlines.late");
  return <Notice title={t("leave", { hour: showFullInstant(until, zone, locale) })}>{t("leaveMark")}</Notice>;
}
