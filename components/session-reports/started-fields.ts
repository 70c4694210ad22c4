import type { ReportContent } from "@/lib/session-reports/queries";
import type { PointRow } from "./point-rows";

type Typed = Readonly<Record<string, string | readonly string[]>>;

export type StartedFields = {
  language: string;
  authorName: string;
  issues: string;
  discussion: string;
  nextSteps: string;
  points: PointRow[];
};

/** What the fields of the report begin with: what was typed and did not get through, else what is kept. */
export function startedFields(report: ReportContent, typed: Typed): StartedFields {
  const word = (name: string, kept: string) => {
    const value = typed[name];
    return typeof value === "string" ? value : kept;
  };
  return {
    language: word("language", report.language),
    authorName: word("authorName", report.authorName),
    issues: word("issues", report.issues),
    discussion: word("discussion", report.discussion),
    nextSteps: word("nextSteps", report.nextSteps),
    points: typedPoints(typed) ?? report.points.map((point) => ({ ...point, speaker: point.speaker ?? "" })),
  };
}

function typedPoints(typed: Typed): PointRow[] | null {
  const numbers = Object.keys(typed).flatMap((name) => /^points\.(\d{1,3})\.text$/.exec(name)?.[1] ?? []);
  if (numbers.length === 0) return null;
  const part = (number: string, name: string) => {
    const value = typed[`points.${number}.${name}`];
    return typeof value === "string" ? value : "";
  };
  return numbers
    .map((number) => ({
      text: part(number, "text"),
      support: part(number, "support") || "noted",
      speaker: part(number, "speaker"),
    }))
    .filter(({ text }) => text !== "");
}
