"use client";

import { Button } from "@/components/ui/button";
import type { ShownLineageRow } from "@/lib/drafts/lineage-query";
import { useTranslations } from "@/lib/i18n/words";
import { type Acts, LineageSide } from "./lineage-side";
import { ScoreBar } from "./score-bar";

type Props = {
  row: ShownLineageRow;
  language: { before: string; after: string };
  /** Null where nothing may be corrected. */
  acts: Acts | null;
};

/** What became of one paragraph, or of the few that belong together: old on one side, new on the other. */
export function LineageRow({ row, language, acts }: Props) {
  const t = useTranslations("lineage");
  const first = row.after[0] ?? row.before[0];
  const isPair = row.before.length > 0 && row.after.length > 0;
  return (
    <div className="lineage-row" id={first === undefined ? undefined : `row-${first.id}`}>
      <div className="sides">
        {row.before.map((side) => (
          <LineageSide
            key={side.id}
            at="before"
            side={side}
            language={language.before}
            acts={acts}
            partable={row.before.length > 1}
          />
        ))}
        {row.before.length === 0 ? <p className="quiet small">{t("board.noneBefore")}</p> : null}
      </div>
      <div className="relation small">
        <strong>{t(`kinds.${row.kind}`)}</strong>
        {row.moved && row.kind !== "moved" ? <span className="quiet">{t("board.movedToo")}</span> : null}
        {row.score === 1 ? null : isPair ? (
          <ScoreBar score={row.score}>{t("board.alike", { score: row.score })}</ScoreBar>
        ) : row.byHand ? null : (
          <span className="quiet">{t("board.resembles", { score: 1 - row.score })}</span>
        )}
        {row.byHand ? <span className="quiet">{t("board.byHand")}</span> : null}
        {acts === null || first === undefined ? null : (
          <span className="acts">
            {isPair && row.before.length === 1 && row.after.length === 1 ? (
              <Button kind="quiet" name="act" value={`part ${first.id}`} disabled={acts.disabled}>
                {t("board.part")}
              </Button>
            ) : null}
            {row.byHand ? (
              <Button kind="quiet" name="act" value={`undo ${first.id}`} disabled={acts.disabled}>
                {t("board.undo")}
              </Button>
            ) : null}
          </span>
        )}
      </div>
      <div className="sides">
        {row.after.map((side) => (
          <LineageSide
            key={side.id}
            at="after"
            side={side}
            language={language.after}
            acts={acts}
            partable={row.after.length > 1}
          />
        ))}
        {row.after.length === 0 ? <p className="quiet small">{t("board.noneAfter")}</p> : null}
      </div>
    </div>
  );
}
