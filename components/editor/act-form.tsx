"use client";

import type { ReactNode } from "react";
import { Button, type ButtonKind } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { refusalsOf } from "./form-answers";
import { type FormAction, useKeptForm } from "./use-kept-form";

type Props = {
  action: FormAction;
  /** What the act is about: ids and the revision that the person saw. */
  values: Record<string, string | number>;
  kind?: ButtonKind;
  /** What happens then, in one sentence. */
  next?: string;
  children: ReactNode;
};

/** One act on one thing: a button, and above it the refusal if there was one. */
export function ActForm({ action, values, kind, next, children }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind} disabled={isSending}>
        {children}
      </Button>
      {next === undefined ? null : <p className="quiet small">{next}</p>}
    </form>
  );
}
