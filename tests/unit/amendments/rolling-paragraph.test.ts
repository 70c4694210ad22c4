import { describe, expect, it } from "vitest";
import { type RollingParagraph, rollGeneral, rollParagraph } from "@/lib/amendments/rolling-paragraph";
import { replaceTerm } from "@/lib/text/exact-change";
import { seededRandom } from "../text/seeded-random";
import { aChange, aParagraph, aProposal, aTerm } from "./made-proposals";

const text = "States should identify the services on which their public depends.";

function roll(...proposals: ReturnType<typeof aProposal>[]) {
  return rollParagraph(aParagraph(text), { proposals, terms: [] });
}

/** As negotiators write it. */
function sketch({ runs }: RollingParagraph): string {
  return runs
    .map((run) => {
      if (run.kind === "text") return run.text;
      const others = run.alternatives.map(({ text: wording, by }) => {
        const names = by.map(({ contributionId }) => contributionId).join(", ");
        return wording === "" ? `[delete: ${run.base} — ${names}]` : `[${wording} — ${names}]`;
      });
      return `${run.base === "" || others.every((other) => other.startsWith("[delete")) ? "" : `[${run.base}] `}${others.join(" ")}`;
    })
    .join("");
}

/** The text without any bracket. */
const base = ({ runs }: RollingParagraph) => runs.map((run) => (run.kind === "text" ? run.text : run.base)).join("");

/** The text as one contribution wants it. */
const asAsked = ({ runs }: RollingParagraph, contributionId: string) =>
  runs
    .map((run) => {
      if (run.kind === "text") return run.text;
      const own = run.alternatives.find(({ by }) => by.some((name) => name.contributionId === contributionId));
      return own === undefined ? run.base : own.text;
    })
    .join("");

describe("a paragraph of the rolling text", () => {
  it("puts another word in brackets behind the word it would replace, with its sponsor", () => {
    expect(sketch(roll(aChange("A", text, text.replace("should", "shall"))))).toBe(
      "States [should] [shall — A] identify the services on which their public depends.",
    );
  });

  it("joins the sponsors of equal wordings and lists colliding ones as alternatives", () => {
    const shall = text.replace("should", "shall");
    const rolled = roll(
      aChange("A", text, shall),
      aChange("B", text, shall),
      aChange("C", text, text.replace("should", "may")),
    );
    expect(sketch(rolled)).toBe(
      "States [should] [shall — A, B] [may — C] identify the services on which their public depends.",
    );
  });

  it("does not guess which of two overlapping changes wins", () => {
    const rolled = roll(
      aChange("A", text, text.replace("should identify", "shall name")),
      aChange("B", text, text.replace("identify the services", "list every service")),
    );
    const places = rolled.runs.filter((run) => run.kind === "place");
    expect(places).toHaveLength(1);
    expect(asAsked(rolled, "A")).toBe(text.replace("should identify", "shall name"));
    expect(asAsked(rolled, "B")).toBe(text.replace("identify the services", "list every service"));
  });

  it("shows changes that only stand side by side as two places", () => {
    const rolled = roll(
      aChange("A", text, text.replace("States", "All States")),
      aChange("B", text, text.replace("public depends", "public and their economy depend")),
    );
    expect(rolled.runs.filter((run) => run.kind === "place")).toHaveLength(2);
  });

  it("says who wants the paragraph gone, kept, or followed by another", () => {
    const rolled = roll(
      aProposal("A", { kind: "delete" }),
      aProposal("B", { kind: "keep" }),
      aProposal("C", { kind: "add", addPosition: "after", text: "They publish the list." }),
      aProposal("D", { kind: "add", addPosition: "after", text: "They publish the list." }),
      aProposal("E", { kind: "add", addPosition: "before", text: "Recalling A/70/174," }),
    );
    expect(rolled.deletedBy.map(({ contributionId }) => contributionId)).toEqual(["A"]);
    expect(rolled.keptBy.map(({ contributionId }) => contributionId)).toEqual(["B"]);
    expect(rolled.after).toHaveLength(1);
    expect(rolled.after[0]?.by).toHaveLength(2);
    expect(rolled.before[0]?.text).toBe("Recalling A/70/174,");
    expect(sketch(rolled)).toBe(text);
    expect(rolled.proposals).toBe(5);
  });

  it("deletes only the words that were marked", () => {
    const quote = { paragraphId: "p12", start: text.indexOf(" on which"), text: " on which their public depends" };
    const rolled = roll(aProposal("A", { kind: "delete", quote }));
    expect(rolled.deletedBy).toEqual([]);
    expect(sketch(rolled)).toBe("States should identify the services[delete:  on which their public depends — A].");
  });

  it("keeps what was made on other words beside the paragraph, and never forces it in", () => {
    const rolled = roll(aChange("A", "Other words stood here.", "New words stand here."));
    expect(sketch(rolled)).toBe(text);
    expect(rolled.notes).toMatchObject([{ kind: "not_placed", text: "New words stand here." }]);
    const moved = { paragraphId: "p12", start: 3, text: "services" };
    expect(roll(aProposal("B", { kind: "delete", quote: moved })).notes).toMatchObject([{ kind: "not_placed" }]);
  });

  it("tells a change that is described, and what is asked for should it not prevail", () => {
    const rolled = roll(
      aProposal("A", { changeNote: "Shorten it." }),
      aProposal("B", { kind: "delete", fallback: { stance: "change", text: "States may.", redline: null } }),
      aProposal("C", { kind: "delete", fallback: { stance: "keep", text: null, redline: null } }),
    );
    expect(rolled.notes).toMatchObject([
      { kind: "own_words", text: "Shorten it." },
      { kind: "fallback_change", text: "States may." },
      { kind: "fallback_keep", text: "" },
    ]);
  });

  it("replaces a term at each place where it stands as a word, and not in agreed language", () => {
    const words = "ICT misuse, ICTs and ICT threats";
    const rolled = rollParagraph(aParagraph(words), { proposals: [], terms: [aTerm("A", "ICT", "digital")] });
    expect(sketch(rolled)).toBe("[ICT] [digital — A] misuse, ICTs and [ICT] [digital — A] threats");
    expect(asAsked(rolled, "A")).toBe(replaceTerm(words, "ICT", "digital").text);
    const locked = rollParagraph(aParagraph(words, { locked: true }), {
      proposals: [],
      terms: [aTerm("A", "ICT", "x")],
    });
    expect(locked.proposals).toBe(0);
    const elsewhere = rollParagraph(aParagraph(words), { proposals: [], terms: [aTerm("A", "ICT", "x", ["p13"])] });
    expect(elsewhere.proposals).toBe(0);
  });

  it("leaves out what is about other paragraphs, and gathers what is about the whole text", () => {
    expect(roll(aProposal("A", { kind: "keep", paragraphIds: ["p13"] })).proposals).toBe(0);
    const general = aProposal("B", { paragraphIds: [], changeNote: "Shorter throughout." });
    expect(rollGeneral([general, aProposal("C")])).toMatchObject([{ text: "Shorter throughout." }]);
  });
});

describe("whatever is proposed", () => {
  const random = seededRandom(407);
  const pick = <Item>(items: readonly Item[]): Item[] => items.filter(() => random() < 0.5);
  const dictionary = [
    "the",
    "States",
    "shall",
    "name",
    "every",
    "service",
    "人权",
    "\ud83d\udd4a",
    "ينبغي",
    "of",
    ",",
    ".",
    "[",
    "]",
    "—",
  ];
  const words = (count: number) =>
    Array.from({ length: count }, () => dictionary[Math.floor(random() * dictionary.length)]);
  const someText = () => words(2 + Math.floor(random() * 18)).join(" ");
  const changed = (from: string) => {
    const kept = from.split(" ").flatMap((word) => {
      const chance = random();
      if (chance < 0.12) return [];
      if (chance < 0.22) return [word, ...words(1)];
      return chance < 0.32 ? words(1) : [word];
    });
    return kept.join(" ");
  };

  it("without its brackets the rolling text is the text, and with its own choices it is what each proposes", () => {
    for (let round = 0; round < 400; round += 1) {
      const from = someText();
      const names = ["A", "B", "C", "D", "E"];
      const changes = names.map((name) => ({ name, to: changed(from) })).filter(({ to }) => to !== from);
      const rolled = rollParagraph(aParagraph(from), {
        proposals: changes.map(({ name, to }) => aChange(name, from, to)),
        terms: [],
      });
      expect(base(rolled)).toBe(from);
      for (const { name, to } of changes) expect(asAsked(rolled, name)).toBe(to);
      for (const run of rolled.runs) if (run.kind === "place") expect(run.alternatives.length).toBeGreaterThan(0);
    }
  });

  it("every published proposal appears on its paragraph, and none of them twice at one place", () => {
    for (let round = 0; round < 200; round += 1) {
      const from = someText();
      const proposals = pick([
        aProposal("A", { kind: "keep" }),
        aProposal("B", { kind: "delete" }),
        aProposal("C", { kind: "add", addPosition: "before", text: someText() }),
        aProposal("D", { kind: "add", addPosition: "after", text: someText() }),
        aProposal("E", { kind: "add", changeNote: "More." }),
        aProposal("F", { kind: "change" }),
        aChange("G", from, `${from} ${someText()}`),
        aChange("H", someText(), someText()),
        aProposal("I", { kind: "delete", quote: { paragraphId: "p12", start: 0, text: from.slice(0, 5) } }),
      ]);
      const rolled = rollParagraph(aParagraph(from), { proposals, terms: [] });
      const lists = [
        rolled.keptBy,
        rolled.deletedBy,
        ...[...rolled.before, ...rolled.after, ...rolled.notes].map(({ by }) => by),
        ...rolled.runs.flatMap((run) => (run.kind === "place" ? run.alternatives.map(({ by }) => by) : [])),
      ].map((by) => by.map(({ contributionId }) => contributionId));
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
      expect(new Set(lists.flat())).toEqual(new Set(proposals.map(({ contributionId }) => contributionId)));
      expect(rolled.proposals).toBe(proposals.length);
    }
  });
});
