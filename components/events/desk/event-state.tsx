import { StateMark } from "@/components/ui/state-mark";
import type { SessionOnDesk } from "@/lib/events/queries";
import { useTranslations } from "@/lib/i18n/words";

const marks = { draft: "draft", published: "published", cancelled: "refused" } as const;
const phases = { coming: "soon", running: "open", over: "closed" } as const;

/** The state of an event; of a published one, what the clock says. */
export function EventState({ event }: { event: Pick<SessionOnDesk, "state" | "phase"> }) {
  const t = useTranslations("events");
  if (event.state !== "published" || event.phase === "unknown") {
    return <StateMark state={marks[event.state]}>{t(`state.${event.state}`)}</StateMark>;
  }
  return <StateMark state={phases[event.phase]}>{t(`phase.${event.phase}`)}</StateMark>;
}
