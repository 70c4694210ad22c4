"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useScripts } from "@/components/editor/use-scripts";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { AnsweredDecision } from "@/lib/moderation/schema";
import { choosingForm, useOfferedAnswers } from "./offered-answers";

type Props = { decision: AnsweredDecision /** Id of the field that the words go into. */; into: string };

/**
 * Offers what moderators answer again and again, for this decision and the reason that is chosen. A button puts it into
 * the words, behind what was typed; without scripts it loads the page with it.
 */
export function AnswerPicker({ decision, into }: Props) {
  const t = useTranslations("moderation.answers");
  const scripts = useScripts();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState<string | null>(null);
  const answers = useOfferedAnswers(decision);
  useEffect(() => {
    const form = place.current?.closest("form");
    const read = () => setReason(form?.querySelector<HTMLInputElement>('[name="reasonCode"]:checked')?.value ?? null);
    read();
    form?.addEventListener("change", read);
    return () => form?.removeEventListener("change", read);
  }, []);
  if (answers.length === 0) return null;
  const fitting = answers.filter(({ reasonCode }) => reason === null || reasonCode === null || reasonCode === reason);
  function insert() {
    const choice = document.getElementById(id);
    const words = document.getElementById(into);
    if (!(choice instanceof HTMLSelectElement) || !(words instanceof HTMLTextAreaElement)) return;
    const chosen = answers.find((answer) => answer.id === choice.value);
    if (chosen === undefined) return;
    words.value = words.value.trim() === "" ? chosen.words : `${words.value.trimEnd()}\n\n${chosen.words}`;
    if (reason === null && chosen.reasonCode !== null) {
      place.current?.closest("form")?.querySelector<HTMLInputElement>(`[value="${chosen.reasonCode}"]`)?.click();
    }
    choice.value = "";
    words.focus();
  }
  return (
    <div className="answer-picker" ref={place}>
      <SelectField
        name={scripts ? "" : "answer"}
        id={id}
        form={choosingForm(decision)}
        label={t("choose")}
        defaultValue=""
        options={[{ value: "", label: t("none") }, ...fitting.map((one) => ({ value: one.id, label: one.name }))]}
      />
      {/* A button, since the arrow keys change a choice that is still being made (WCAG 2.2, 3.2.2 On Input). */}
      <Button
        type={scripts ? "button" : "submit"}
        form={choosingForm(decision)}
        formNoValidate
        onClick={scripts ? insert : undefined}
      >
        {t("insert")}
      </Button>
    </div>
  );
}
