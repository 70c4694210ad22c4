import type { FormAction } from "@/components/editor/use-kept-form";
import { useTranslations } from "@/lib/i18n/words";
import type { ChairDesk } from "@/lib/speakers/chair-query";
import type { FloorItem } from "@/lib/speakers/read-floor";
import { NowSpeaking } from "./now-speaking";
import { PressForm } from "./press-form";
import { SpeakerName, Who } from "./who";

/** Seconds that one press of "more time" gives. */
const more = 60;

type Props = {
  floor: FloorItem;
  notes: ChairDesk["notes"];
  now: Date;
  call: FormAction;
  clock: FormAction;
  moreTime: FormAction;
  settle: FormAction;
};

/** What the chair looks at first: who has the floor and the clock, or who comes next. */
export function ChairFloor({ floor, notes, now, call, clock, moreTime, settle }: Props) {
  const t = useTranslations("speakers.chair");
  const { speaking, waiting } = floor;
  const [next] = waiting;
  if (speaking !== null) {
    const seen = { id: speaking.id, seenRevision: notes[speaking.id]?.revision ?? 0 };
    const stopped = speaking.left !== null;
    return (
      <section className="floor-stage" aria-label={t("stage")}>
        <NowSpeaking speaking={speaking} asOf={now} />
        <div className="button-row">
          <PressForm action={settle} values={{ ...seen, outcome: "heard" }} kind="primary" shortcut="E">
            {t("end")}
          </PressForm>
          <PressForm action={clock} values={{ ...seen, act: stopped ? "resume" : "pause" }} shortcut="P">
            {t(stopped ? "resume" : "pause")}
          </PressForm>
          <PressForm action={moreTime} values={{ ...seen, seconds: more }} shortcut="M">
            {t("more")}
          </PressForm>
          <PressForm action={settle} values={{ ...seen, outcome: "not_heard" }} kind="quiet">
            {t("wasNotHeard")}
          </PressForm>
        </div>
      </section>
    );
  }
  if (next === undefined) return <p className="quiet">{t("nobodyWaits")}</p>;
  return (
    <section className="floor-stage" aria-label={t("stage")}>
      <p className="small quiet">{t("next")}</p>
      <p className="floor-now-who">
        <Who line={next} />
      </p>
      <p>
        <SpeakerName line={next} />
      </p>
      <div className="button-row">
        <PressForm action={call} values={{ id: next.id }} kind="primary" shortcut="N">
          {t("callNext")}
        </PressForm>
      </div>
    </section>
  );
}
