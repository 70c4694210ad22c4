/** In the order in which they are taken. */
export const drawnSteps = ["prepare", "text", "open", "decide", "compare", "meet", "answer"] as const;

export type DrawnStep = (typeof drawnSteps)[number];

/** Lines of each picture on 96 by 64, and those that the eye should meet first. */
const drawings: Record<DrawnStep, { lines: string; lit: string }> = {
  // Stages on a line, the first of them reached.
  prepare: {
    lines:
      "M26 40h28M66 40h16M54 40a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M82 40a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M60 22h22M60 28h14",
    lit: "M10 40a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M18 32v-22h18l-4 5l4 5h-18",
  },
  // A text with a number at each paragraph.
  text: {
    lines: "M20 6h56v52h-56zM38 16h30M38 21h24M38 32h30M38 37h28M38 48h30",
    lit: "M27 16h4M27 32h4M27 48h4",
  },
  // A clock that runs to an hour.
  open: {
    lines: "M48 6a26 26 0 1 1 -26 26M48 32l12 9M48 6v4M74 32h-4M48 58v-4M22 32h4",
    lit: "M48 32v-17M48 6a26 26 0 0 0 -26 26",
  },
  // A comment beside its paragraph, published.
  decide: {
    lines: "M8 10h34v44h-34zM15 20h20M15 26h20M15 32h14M15 42h20M57 20h24M57 28h16",
    lit: "M50 10h38v28h-24l-8 8v-8h-6z",
  },
  // Who wants what: bars on both sides of a line.
  compare: {
    lines: "M48 8v48M48 13h24v8h-24M48 28h-16v8h16M48 43h-30v8h30",
    lit: "M48 13h-12v8h12M48 28h34v8h-34M48 43h14v8h-14",
  },
  // A room: one speaks, the others sit around.
  meet: {
    lines:
      "M14 34a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M28 48a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M43 53a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M58 48a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M72 34a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
    lit: "M42 14a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M34 34v-4q0-6 6-6h16q6 0 6 6v4z",
  },
  // The next text, and an answer to each comment on the one before.
  answer: {
    lines: "M8 10h28v44h-28zM14 20h16M14 26h16M14 32h10M60 10h28v44h-28zM66 20h16M66 44h16",
    lit: "M42 32h12M49 27l5 5l-5 5M66 28h16M66 36h10",
  },
};

/** A small drawing beside the words of a step; it says nothing that they do not say. */
export function StepPicture({ step }: { step: DrawnStep }) {
  const { lines, lit } = drawings[step];
  return (
    <svg className={step === "open" ? "step-picture upright" : "step-picture"} viewBox="0 0 96 64" aria-hidden="true">
      <path d={lines} />
      <path className="lit" d={lit} />
    </svg>
  );
}
