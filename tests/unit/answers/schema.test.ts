import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterpartsOf } from "@/lib/answers/counterparts";
import { answersCsvHead, answersCsvLines, exportedAnswers } from "@/lib/answers/exported-answers";
import type { AnsweredQuestion } from "@/lib/answers/questions";
import type { PublicInput } from "@/lib/answers/read-inputs";
import { answersAddress, isNarrowed, readAnswersFilter } from "@/lib/answers/schema";

describe("the filters of an address", () => {
  it("match nothing where something unknown was asked for, and never more", () => {
    expect(
      readAnswersFilter({ part: "1.q7' OR 1=1", norm: "norm-z", field: "secret", area: "a\u0000b" }),
    ).toMatchObject({ part: null, norm: null, field: null, area: null });
    expect(readAnswersFilter({ group: ["pirates"], language: "xx" })).toMatchObject({ group: [], language: [] });
    expect(isNarrowed(readAnswersFilter({ part: "", group: "", field: "" }))).toBe(false);
  });

  it("say the same when they are written into an address and read again", () => {
    const query = fc.record({
      part: fc.constantFrom("1.q7", "2.threats", ""),
      norm: fc.constantFrom("norm-f", ""),
      field: fc.constantFrom("recommendation", "key_message", ""),
      group: fc.subarray(["state", "academia"]),
    });
    fc.assert(
      fc.property(query, (given) => {
        const filter = readAnswersFilter(given);
        const written = new URLSearchParams(answersAddress("/x", filter).split("?")[1] ?? "");
        const again = readAnswersFilter({
          part: written.get("part") ?? undefined,
          norm: written.get("norm") ?? undefined,
          field: written.get("field") ?? undefined,
          group: written.getAll("group"),
        });
        expect(again).toEqual(filter);
      }),
    );
  });
});

describe("questions that stand for each other", () => {
  const question = (key: string, given: Partial<AnsweredQuestion>): AnsweredQuestion => ({
    round: { position: 1, name: {} },
    key,
    kind: "question",
    number: null,
    title: { en: key },
    guidance: {},
    areaId: null,
    norm: null,
    groups: [],
    answers: 1,
    ...given,
  });
  const questions = [
    question("all", { number: "1" }),
    question("states", { number: "2", groups: ["state"] }),
    question("ngos", { number: "2", groups: ["civil_society"] }),
    question("both", { number: "2", groups: ["state", "media"] }),
    question("later", { number: "2", groups: ["academia"], round: { position: 2, name: {} } }),
    question("else", { number: "3", groups: ["civil_society"] }),
  ];

  it("are those of other groups with the same number in the same round", () => {
    const of = (key: string) => counterpartsOf(questions, { round: 1, key }).map((found) => found.key);
    expect(of("states")).toEqual(["ngos"]);
    expect(of("all")).toEqual([]);
    expect(of("else")).toEqual([]);
    expect(of("nowhere")).toEqual([]);
  });
});

describe("the table of answers", () => {
  it("is inert in a spreadsheet and names nobody where a name is protected", () => {
    const input: PublicInput = {
      id: "1",
      reference: "DEMO-2026-0001",
      title: "=HYPERLINK(1)",
      language: "en",
      publishedAt: new Date("2026-11-01T10:00:00Z"),
      author: null,
      joint: true,
      signatories: [],
      late: true,
      redacted: true,
      corrections: [],
      consultation: { slug: "c", title: {} },
      round: { position: 1, name: {}, agendaItem: {} },
      answers: [
        {
          key: "q3",
          question: { number: "3", title: { en: "Why?" }, kind: "question" },
          keyMessage: "+1",
          recommendation: null,
          bodyHtml: null,
          bodyText: '@SUM("a")\nb',
          choices: [],
          areaId: null,
          norm: null,
          corrections: [],
        },
      ],
    };
    const lines = answersCsvHead() + answersCsvLines(exportedAnswers(input, "https://x.example"));
    expect(lines).toContain("'=HYPERLINK(1)");
    expect(lines).toContain("'+1");
    expect(lines).toContain(`'@SUM(""a"")`);
    const [head = "", line = ""] = lines.split("\r\n").map((one) => one.split(","));
    expect(line[3]).toBe("");
    expect(line[head.indexOf("late")]).toBe("yes");
    expect(line[head.indexOf("redacted")]).toBe("yes");
  });
});
