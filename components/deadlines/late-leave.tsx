import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { showInstant } from "@/lib/i18n/dates";

/** Tells somebody who writes in a closed round that they have leave to submit there, and until when. */
export function LateLeave({ locale, until, zone }: { locale: string; until: Date; zone: string }) {
  const t = useTranslations("deadlines.late");
  const { text, utc } = showInstant(until, zone, locale);
  return <Notice title={t("leave", { hour: `${text} (${utc})` })}>{t("leaveMark")}</Notice>;
}
