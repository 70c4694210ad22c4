"use client";

import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/web/form-state";

type Props = { state: FormState; wayOn: ReactNode /** What else belongs to it. */; children?: ReactNode };

/** Why a decision was not taken after all; where somebody else was quicker, with the way on. */
export function TurnedDown({ state, wayOn, children }: Props) {
  if (state.refusal === undefined) return null;
  const isOvertaken = state.code === "conflict";
  return (
    <Notice kind={isOvertaken ? "warning" : "refusal"} title={state.refusal} announce>
      {children}
      {isOvertaken ? wayOn : null}
    </Notice>
  );
}
