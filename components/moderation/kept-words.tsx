"use client";

import type { ReactNode } from "react";
import { typed } from "@/components/editor/form-answers";
import { TextArea } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";
import { TurnedDown } from "./turned-down";

/** Why a decision was not taken after all, and the words that were written for it: nobody has to write them twice. */
export function KeptWords({ state, wayOn }: { state: FormState; wayOn: ReactNode }) {
  const t = useTranslations("decisions");
  const words = typed(state, "words");
  return (
    <TurnedDown state={state} wayOn={wayOn}>
      {words === "" ? null : (
        <TextArea name="" id="kept-words" label={t("keptWords")} readOnly rows={4} dir="auto" defaultValue={words} />
      )}
    </TurnedDown>
  );
}
