import { useTranslations } from "@/lib/i18n/words";

/** In which colours the screen of a room is shown, whatever room it is in. */
export const roomColours = ["system", "light", "dark"] as const;
export type RoomColour = (typeof roomColours)[number];

/** The address of the screen in these colours. */
export function coloured(here: string, colours: RoomColour): string {
  return colours === "system" ? here : `${here}?colours=${colours}`;
}

/** Changes the colours of the screen: quiet, at its foot, where whoever sets it up looks for it. */
export function RoomColours({ here, colours }: { here: string; colours: RoomColour }) {
  const t = useTranslations("speakers.screen");
  return (
    <nav className="room-colours" aria-label={t("colours")}>
      {roomColours.map((one) => (
        <a key={one} href={coloured(here, one)} aria-current={one === colours ? "true" : undefined}>
          {t(one)}
        </a>
      ))}
    </nav>
  );
}
