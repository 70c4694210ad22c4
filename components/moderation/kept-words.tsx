"use client";

import { useTranslations } from "next-intl";
import { typed } from "@/components/editor/form-answers";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/web/form-state";

/** Why a decision was not taken after all, and the words that were written for it: nobody has to write them twice. */
export function KeptWords({ state }: { state: FormState }) {
  const t = useTranslations("decisions");
  const words = typed(state, "words");
  if (state.refusal === undefined) return null;
  return (
    <Notice kind="warning" title={state.refusal} announce>
      {words === "" ? null : (
        <TextArea name="" id="kept-words" label={t("keptWords")} readOnly rows={4} dir="auto" defaultValue={words} />
      )}
    </Notice>
  );
}
