import type { ReactNode } from "react";
import { html } from "@/lib/web/documents/html-part";

export type RedlineSegment = {
  kind: "same" | "inserted" | "deleted" | "moved";
  text: string;
  /** For what moved: the number it came from. */
  from?: string;
};

/** The words that a listener hears around a change. The messages `ui.redline` hold them. */
export type RedlineLabels = {
  inserted: string;
  insertedEnd: string;
  deleted: string;
  deletedEnd: string;
  moved: string;
  movedEnd: string;
};

/** An arrow with the number that something came from. */
export function MovedFrom({ number }: { number: string }) {
  return (
    <span className="moved-from">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 2v7h10M10 6l3 3-3 3" />
      </svg>
      {number}
    </span>
  );
}

function segmentNode(segment: RedlineSegment, labels: RedlineLabels): ReactNode {
  switch (segment.kind) {
    case "same":
      return segment.text;
    case "inserted":
      return html`
        <ins>
          <span class="visually-hidden"> ${labels.inserted} </span>
          ${segment.text}
          <span class="visually-hidden"> ${labels.insertedEnd} </span>
        </ins>`;
    case "deleted":
      return html`
        <del>
          <span class="visually-hidden"> ${labels.deleted} </span>
          ${segment.text}
          <span class="visually-hidden"> ${labels.deletedEnd} </span>
        </del>`;
    case "moved":
      return html`
        <span class="moved">
          <span class="visually-hidden"> ${labels.moved} </span>
          ${segment.from ? <MovedFrom number={segment.from} /> : null}
          ${segment.text}
          <span class="visually-hidden"> ${labels.movedEnd} </span>
        </span>`;
  }
}

/** A text with its changes marked. Words are compared elsewhere; this only draws. Usable on both sides. */
export function Redline({ segments, labels }: { segments: readonly RedlineSegment[]; labels: RedlineLabels }) {
  return segments.map((segment) => segmentNode(segment, labels));
}
