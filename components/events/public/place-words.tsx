import type { PublicEventLine } from "@/lib/events/public-event";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

/** "On site, Geneva": where people meet, as everybody may know it. */
export function PlaceWords({ event, locale }: { event: Pick<PublicEventLine, "mode" | "city">; locale: string }) {
  const t = useTranslations("events");
  const mode = t(`modes.${event.mode}`);
  const city = inLocale(event.city, locale).text;
  return <>{city === "" ? mode : t("public.place", { mode, city })}</>;
}
