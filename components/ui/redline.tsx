import { Fragment, type ReactNode } from "react";

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

function Spoken({ children }: { children: string }) {
  return <span className="visually-hidden"> {children} </span>;
}

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
      return (
        <ins>
          <Spoken>{labels.inserted}</Spoken>
          {segment.text}
          <Spoken>{labels.insertedEnd}</Spoken>
        </ins>
      );
    case "deleted":
      return (
        <del>
          <Spoken>{labels.deleted}</Spoken>
          {segment.text}
          <Spoken>{labels.deletedEnd}</Spoken>
        </del>
      );
    case "moved":
      return (
        <span className="moved">
          <Spoken>{labels.moved}</Spoken>
          {segment.from ? <MovedFrom number={segment.from} /> : null}
          {segment.text}
          <Spoken>{labels.movedEnd}</Spoken>
        </span>
      );
  }
}

/** A text with its changes marked. Words are compared elsewhere; this only draws. Usable on both sides. */
export function Redline({ segments, labels }: { segments: readonly RedlineSegment[]; labels: RedlineLabels }) {
  return (
    <>
      {segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place.
        <Fragment key={index}>{segmentNode(segment, labels)}</Fragment>
      ))}
    </>
  );
}
