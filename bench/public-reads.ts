import { commentCounts } from "@/lib/amendments/comment-counts";
import { openConsultations, publicConsultation, publicConsultations } from "@/lib/consultations/public";
import { publicContribution } from "@/lib/contributions/public";
import { publishedComments } from "@/lib/contributions/published-comments";
import { publishedContributions } from "@/lib/contributions/published-list";
import { database } from "@/lib/db/client";
import { systemClock } from "@/lib/kernel/clock";
import { mostEntries } from "@/lib/open-data/consultation-feed";
import { publicOrganisations } from "@/lib/organisations/public";
import { listedPositions } from "@/lib/positions/exported-positions";
import { consultationPlace } from "@/lib/positions/place";
import { publicPositions } from "@/lib/positions/public";
import { search } from "@/lib/search/public";
import { refreshWords } from "@/lib/search/refresh-words";
import type { SearchFilter } from "@/lib/search/schema";
import { keepFigures, keptFigures } from "@/lib/transparency/kept-figures";
import { publicFigures } from "@/lib/transparency/public";
import { csvAnswer } from "@/lib/web/list-answer";
import { contributionFile } from "@/lib/web/public-lists";
import { type MadeLanguage, sequence, type Vocabulary, vocabularyOf } from "./varied-sentences";

/** A read with the number of the time it is asked: each time looks for something else. */
type Read = [name: string, read: (time: number) => Promise<unknown>];

const languages: readonly MadeLanguage[] = ["en", "fr", "es", "ar", "ru", "zh"];

/** What the public reads most, of the consultation and the organisation that have the most. */
export async function publicReads(): Promise<Read[]> {
  const words = new Map(languages.map((language) => [language, vocabularyOf(language)]));
  const among = (from: number, to: number) => pickFrom(words, from, to);
  const [frequent, middling, rare] = [among(5, 60), among(150, 500), among(1_000, 1_500)];
  const now = systemClock.now();
  const find = (typed: string, filter?: SearchFilter) =>
    search(filter === undefined ? { typed, now, size: 20 } : { typed, now, size: 20, filter });
  const busiest = await database().consultation.findUniqueOrThrow({
    where: { slug: "consultation-0" },
    select: { id: true, slug: true, drafts: { select: { versions: { select: { id: true } } } } },
  });
  const consultationId = busiest.id;
  const versionId = busiest.drafts[0]?.versions[0]?.id ?? "";
  const { id: organisationId } = await database().organisation.findUniqueOrThrow({
    where: { slug: "organisation-0" },
    select: { id: true },
  });
  const later = await laterPages({ consultationId }, now);
  const references = await database().contribution.findMany({
    where: { publishedAt: { not: null } },
    select: { reference: true },
    take: 100,
  });
  const positions = (await consultationPlace(busiest.slug))?.scope;
  if (positions === undefined) throw new Error("There is no consultation to take positions in.");
  const byNorm = { rows: "norm", columns: "organisation", row: null, cursor: null } as const;
  await refreshWords();
  return [
    ["search: a frequent word", (time) => find(frequent(time))],
    ["search: a word of the middle", (time) => find(middling(time))],
    ["search: a rare word", (time) => find(rare(time))],
    ["search: a word in every text", () => find("infrastructure")],
    ["search: two words", (time) => find(`${middling(time)} ${middling(time + 6)}`)],
    ["search: a phrase", (time) => find(`"${frequent(time)} ${frequent(time + 6)}"`)],
    ["search: a beginning and a word left out", (time) => find(`${middling(time).slice(0, 3)}* -${frequent(time)}`)],
    [
      "search: with three facets",
      (time) => find(middling(time), { kind: ["comment"], language: ["en"], group: ["academia"] }),
    ],
    ["search: a misspelt word", (time) => find(`${rare(time).slice(0, 3)}q${rare(time).slice(3)}`)],
    ["home", async () => [await openConsultations(now), await publishedContributions({}, now, 6)]],
    ["list of consultations", () => publicConsultations({}, now, 20)],
    [
      "consultation",
      async () => [
        await publicConsultation(busiest.slug, now),
        await publishedContributions({ consultationId }, now, 20),
      ],
    ],
    [
      "contributions of a consultation, some later page",
      (time) => publishedContributions({ consultationId }, now, 20, later[time % later.length]),
    ],
    ["contributions of an organisation", () => publishedContributions({ organisationId }, now, 20)],
    ["reading page: counts by paragraph", () => commentCounts(versionId, {}, now)],
    ["positions: norms by organisation", () => publicPositions(positions, byNorm, now)],
    ["positions: norms by group", () => publicPositions(positions, { ...byNorm, columns: "group" }, now)],
    ["positions: one norm by organisation", () => publicPositions(positions, { ...byNorm, row: "norm-a" }, now)],
    ["positions: 200 for a program", () => listedPositions(positions, "norm", now, 200)],
    ["reading page: 300 comments", () => publishedComments(versionId, {}, now)],
    ["one contribution", (time) => publicContribution(references[time % references.length]?.reference ?? "", now)],
    ["directory, one group", () => publicOrganisations({ group: ["academia"] }, 50)],
    ["feed of a consultation, 100 entries", () => publishedContributions({ consultationId }, now, mostEntries)],
    ["figures of a consultation", () => publicFigures(consultationId, now)],
    ["figures of the platform, counted", () => keepFigures(now)],
    ["figures of the platform, for a reader", () => keptFigures(now)],
    [
      "CSV of a consultation, at most 20,000 rows",
      () => csvAnswer(new Request("http://bench.example/"), contributionFile(busiest, now)),
    ],
  ];
}

/** Words of this rank, of the six languages in turn. */
function pickFrom(words: ReadonlyMap<MadeLanguage, Vocabulary>, from: number, to: number): (time: number) => string {
  const draw = sequence(from);
  const picked = Array.from({ length: 120 }, (_, index) => {
    const known = words.get(languages[index % languages.length] ?? "en") ?? [];
    const last = Math.min(to, known.length - 1);
    return known[Math.min(from, last) + Math.floor(draw() * Math.max(1, last - from))]?.[0] ?? "";
  });
  return (time) => picked[time % picked.length] ?? "";
}

/** Cursors of pages deep in the list. */
async function laterPages(of: { consultationId: string }, now: Date): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 10; page += 1) {
    const { next } = await publishedContributions(of, now, 200, cursor);
    if (next === null) break;
    found.push(next);
    cursor = next;
  }
  return found;
}
