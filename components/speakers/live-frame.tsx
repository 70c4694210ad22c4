import type { ReactNode } from "react";
import { IslandScript } from "@/components/islands/island-script";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicFloor } from "@/lib/speakers/public";

type Props = { locale: string; floor: PublicFloor; here: string; children: ReactNode };

/** Follows the lists by script; without one it says of when they are, and how to see the present ones. */
export function LiveFrame({ locale, floor, here, children }: Props) {
  const t = useTranslations("speakers");
  const asOf = showInstant(floor.asOf, floor.event.zone ?? "UTC", locale);
  const name = floor.items.find(({ speaking }) => speaking !== null)?.speaking?.organisation;
  return (
    <live-floor data-source={`/api/v1/events/${floor.event.slug}/floor`}>
      <p className="small quiet floor-as-of" data-without>
        {t("public.asOf")} <time dateTime={asOf.iso}>{asOf.text}</time>. <a href={here}>{t("public.refresh")}</a>
      </p>
      <p className="small quiet floor-as-of" data-with hidden>
        {t("public.live")}
      </p>
      <p className="visually-hidden" role="status" />
      <div
        id="floor"
        data-revision={floor.revision}
        data-told={name === undefined ? t("told.nobody") : t("told.speaks", { name })}
      >
        {children}
      </div>
      <IslandScript name="live-floor" />
    </live-floor>
  );
}
