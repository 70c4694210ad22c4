import type { ReactNode } from "react";
import { html } from "@/lib/web/documents/html-part";

/** Keep =, change ⇄, delete −, add ＋, general ·: drawn, so that they look the same on every system. */
const drawings = {
  keep: "M2 5.5h12M2 10.5h12",
  change: "M2 5.5h12l-3-3M14 10.5H2l3 3",
  delete: "M2 8h12",
  add: "M2 8h12M8 2v12",
  general: "M8 8h.01",
} as const;

export type MarkedStance = keyof typeof drawings;

/** What somebody wants to happen to a text: a mark, and the words beside it. */
export function StanceMark({ stance, children }: { stance: MarkedStance; children: ReactNode }) {
  return html`
    <span class="stance">
      <svg viewBox="0 0 16 16" aria-hidden="true" class="${stance}"><path d="${drawings[stance]}"></path></svg>
      <span>${children}</span>
    </span>`;
}
