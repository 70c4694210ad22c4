"use client";

import { useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { useTranslations } from "@/lib/i18n/words";

export type FieldRefusal = { /** Id of the control. */ field: string; message: string };

/**
 * What needs another look, on top of a form; each line leads to its field.
 * It takes the focus: by the HTML attribute where there is no script, else each time the form was sent, and not when
 * the page is merely drawn again while somebody types. Renders nothing when all is well.
 */
export function ErrorSummary({ refusals, title }: { refusals: readonly FieldRefusal[]; title?: string }) {
  const t = useTranslations("ui");
  const { pending } = useFormStatus();
  const summary = useRef<HTMLDivElement>(null);
  const isShown = refusals.length > 0;
  useEffect(() => {
    if (isShown && !pending) summary.current?.focus();
  }, [isShown, pending]);
  if (!isShown) {
    return null;
  }
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the reader must land where the reasons are.
    <div ref={summary} className="summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="summary-title">
      <h2 id="summary-title">{title ?? t("refusals", { count: refusals.length })}</h2>
      <ul>
        {refusals.map((refusal) => (
          <li key={`${refusal.field} ${refusal.message}`}>
            {refusal.field === "" ? refusal.message : <a href={`#${refusal.field}`}>{refusal.message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
