import { listFormat } from "@/lib/i18n/formats";
import { useLocale, useTranslations } from "@/lib/i18n/words";

type Counts = { members: number; organisations: number; persons: number };

/** "One of 214 nearly equal letters, from 12 organisations and 202 persons"; of the whole cluster without "one of". */
export function CampaignWords({ counts, isOne }: { counts: Counts; isOne: boolean }): string {
  const t = useTranslations("campaigns");
  const { members, organisations, persons } = counts;
  const senders = listFormat(useLocale()).format([
    ...(organisations === 0 ? [] : [t("organisations", { count: organisations })]),
    ...(persons === 0 ? [] : [t("persons", { count: persons })]),
  ]);
  return t("from", { letters: t(isOne ? "oneOf" : "letters", { count: members }), senders });
}
