import { LocalisedText } from "@/components/reading/localised-text";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicFloor } from "@/lib/speakers/public";
import type { FloorItem } from "@/lib/speakers/read-floor";
import { FloorClock } from "./floor-clock";
import { ItemNumber } from "./item-number";
import type { RoomColour } from "./room-colours";
import { SpeakerName, Who } from "./who";

/** How many of those who come next are shown in the room. */
const shownNext = 3;

type Props = { locale: string; floor: PublicFloor; item: FloorItem | null; colours: RoomColour };

/** What the room reads from afar: who speaks, for whom, how long still, and who comes next. */
export function RoomScreen({ locale, floor, item, colours }: Props) {
  const t = useTranslations("speakers");
  const speaking = item?.speaking ?? null;
  const next = item?.waiting.slice(0, shownNext) ?? [];
  return (
    <div className="room-screen" data-colours={colours}>
      <p className="room-item">
        <LocalisedText text={floor.event.title} locale={locale} />
        {item === null ? null : (
          <span>
            {item.number === null ? null : <ItemNumber number={item.number} />}
            <LocalisedText text={item.title} locale={locale} />
          </span>
        )}
      </p>
      <div className="room-stage">
        {speaking === null ? (
          <p className="room-who">{t(item?.stands === "ended" ? "screen.over" : "screen.nobody")}</p>
        ) : (
          <>
            <p className="room-who">
              <Who line={speaking} />
            </p>
            <p className="room-speaker">
              <SpeakerName line={speaking} />
            </p>
            <p className="room-time">
              <FloorClock speaking={speaking} asOf={floor.asOf} />
              <span className="room-stopped">{speaking.left === null ? "" : t("stopped")}</span>
            </p>
          </>
        )}
      </div>
      <div className="room-next">
        {next.length === 0 ? null : (
          <>
            <h2>{t("screen.next")}</h2>
            <ol>
              {next.map((line) => (
                <li key={line.id}>
                  <Who line={line} />
                </li>
              ))}
            </ol>
          </>
        )}
        {item === null ? null : (
          <p className="room-list">
            {t(`list.${item.stands}`)}
            {item.waiting.length > shownNext
              ? ` · ${t("screen.more", { count: item.waiting.length - shownNext })}`
              : ""}
          </p>
        )}
      </div>
    </div>
  );
}
