"use client";

import { type DragEvent, useState } from "react";
import { useScripts } from "@/components/editor/use-scripts";
import { Button } from "@/components/ui/button";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { LineageSide as Side } from "@/lib/drafts/lineage-query";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

/** A paragraph that was taken up, to be joined to one on the other side. */
export type Held = { side: "before" | "after"; id: string; name: string };

export type Acts = {
  held: Held | null;
  take(held: Held | null): void;
  join(one: Held, other: Held): void;
  disabled: boolean;
};

type Props = {
  at: Held["side"];
  side: Side;
  language: string;
  acts: Acts | null;
  /** Whether it is one of several and can be taken out alone. */
  partable: boolean;
};

/** One paragraph on its side. It is dragged, or taken and joined by its buttons. */
export function LineageSide({ at, side, language, acts, partable }: Props) {
  const t = useTranslations("lineage.board");
  const labels = useRedlineLabels();
  const scripts = useScripts();
  const [isOver, setIsOver] = useState(false);
  const name = side.number ?? t("heading");
  const self: Held = { side: at, id: side.id, name };
  const held = acts?.held ?? null;
  const isTarget = held !== null && held.side !== at;
  const isHeld = held?.id === side.id;
  const dragging =
    acts === null || !scripts
      ? {}
      : {
          draggable: true,
          onDragStart: (event: DragEvent) => {
            event.dataTransfer.setData("text/plain", name);
            event.dataTransfer.effectAllowed = "link";
            // A page that changes while a drag begins makes browsers give it up.
            setTimeout(() => acts.take(self));
          },
          onDragEnd: () => acts.take(null),
          onDragOver: (event: DragEvent) => {
            if (!isTarget) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = "link";
            setIsOver(true);
          },
          onDragLeave: () => setIsOver(false),
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            setIsOver(false);
            if (held !== null) acts.join(held, self);
          },
        };
  return (
    <div
      className={["side", isHeld ? "held" : "", isTarget ? "target" : "", isOver ? "over" : ""].join(" ").trim()}
      id={`p-${side.id}`}
      {...dragging}
    >
      <span className="number small quiet">
        <bdi>{side.number ?? "¶"}</bdi>
      </span>
      <p lang={language} dir={directionOf(language)} className={side.kind === "heading" ? "heading" : undefined}>
        <Redline segments={side.segments} labels={labels} />
      </p>
      {acts === null ? null : (
        <span className="acts">
          {partable ? (
            <Button kind="quiet" name="act" value={`part ${side.id}`} disabled={acts.disabled}>
              {t("takeOut")}
            </Button>
          ) : null}
          {isTarget && held !== null ? (
            <Button type="button" kind="quiet" onClick={() => acts.join(held, self)} disabled={acts.disabled}>
              {t("joinHere")}
            </Button>
          ) : (
            // Stands there before scripts run, so that nothing jumps; where none will, it is not shown.
            <span className="by-script">
              <Button
                type="button"
                kind="quiet"
                aria-pressed={isHeld}
                aria-label={t(isHeld ? "letGoOf" : "takeOf", { number: name })}
                onClick={() => acts.take(isHeld ? null : self)}
              >
                {t(isHeld ? "letGo" : "take")}
              </Button>
            </span>
          )}
        </span>
      )}
    </div>
  );
}
