/** The parts of a report that hold words. */
export type ReportWords = {
  issues: string;
  discussion: string;
  nextSteps: string;
  points: readonly { text: string; speaker: string | null }[];
};

/** All words of a report in its order, parts set apart by blank lines. */
export function reportText({ issues, discussion, nextSteps, points }: ReportWords): string {
  return [issues, discussion, ...points.map(({ text }) => text), nextSteps].filter(Boolean).join("\n\n");
}
