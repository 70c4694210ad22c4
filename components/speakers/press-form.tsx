"use client";

import { type ReactNode, useEffect } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { useScripts } from "@/components/editor/use-scripts";
import { Button, type ButtonKind } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { tellChair } from "./chair-told";
import { showAnew } from "./shown-anew";

type Props = {
  action: FormAction;
  values: Record<string, string | number>;
  kind?: ButtonKind;
  /** The letter that does the same. */
  shortcut?: string;
  disabled?: boolean;
  children: ReactNode;
};

/**
 * One press on the desk of the chair. Where somebody else was faster the button may be gone the next moment: the
 * refusal is said on top of the page, which is shown as it is now.
 */
export function PressForm({ action, values, kind, shortcut, disabled, children }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const hasScripts = useScripts();
  useEffect(() => {
    if (state.refusal === undefined) return;
    tellChair(state.refusal);
    showAnew();
  }, [state]);
  return (
    <form {...form}>
      {hasScripts ? null : <ErrorSummary refusals={refusalsOf(state)} />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind} shortcut={shortcut} disabled={isSending || disabled}>
        {children}
      </Button>
    </form>
  );
}
