"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { showInstant } from "@/lib/i18n/dates";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import type { Undoable } from "@/lib/moderation/undoable";
import { useSecondsLeft } from "./use-seconds-left";

type Props = { action: FormAction; undoable: Pick<Undoable, "decisionId" | "secondsLeft" | "until" | "zone"> };

/** Takes a decision back, with the time in which that is possible. The time is shown, and read to nobody unasked. */
export function UndoForm({ action, undoable }: Props) {
  const t = useTranslations("decisions.undo");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const left = useSecondsLeft(undoable.secondsLeft);
  const until = showInstant(undoable.until, undoable.zone, locale);
  return (
    <form {...form} id="undo" className="undo">
      <ErrorSummary refusals={refusalsOf(state)} />
      {left === 0 ? (
        <p className="small quiet">{t("over")}</p>
      ) : (
        <>
          <input type="hidden" name="decisionId" value={undoable.decisionId} />
          <Button disabled={isSending} shortcut="U">
            {t("takeBack")}
          </Button>
          {left === null ? (
            <time className="small quiet" dateTime={until.iso}>
              {t("until", { text: until.text })}
            </time>
          ) : (
            <span className="small quiet">
              {left >= 60
                ? t("leftMinutes", { minutes: Math.floor(left / 60), seconds: left % 60 })
                : t("leftSeconds", { seconds: left })}
            </span>
          )}
        </>
      )}
    </form>
  );
}
