import { useTranslations } from "@/lib/i18n/words";
import type { SpeakingLine } from "@/lib/speakers/read-floor";
import { FloorClock } from "./floor-clock";
import { SpeakerName, Who } from "./who";

/** Who has the floor, for whom, and the time that is left. */
export function NowSpeaking({ speaking, asOf }: { speaking: SpeakingLine; asOf: Date }) {
  const t = useTranslations("speakers");
  return (
    <div className="floor-now">
      <div>
        <p className="small quiet">{t("now")}</p>
        <p className="floor-now-who">
          <Who line={speaking} />
        </p>
        <p>
          <SpeakerName line={speaking} />
        </p>
      </div>
      <p className="floor-time">
        <span className="small quiet">{t(speaking.left === null ? "left" : "stopped")}</span>
        <FloorClock speaking={speaking} asOf={asOf} />
      </p>
    </div>
  );
}
