import { beforeAll, describe, expect, it } from "vitest";
import { publicContribution } from "@/lib/contributions/public";
import { newId } from "@/lib/kernel/ids";
import { countPositions, listedPositions, positionTable } from "@/lib/positions/exported-positions";
import { consultationPlace, processPlace } from "@/lib/positions/place";
import { publicPositions } from "@/lib/positions/public";
import type { PositionScope } from "@/lib/positions/rows";
import { readPositionView } from "@/lib/positions/schema";
import { publicStatement } from "@/lib/speakers/public";
import { normNames } from "@/lib/templates/norm-names";
import { tableAsCsv } from "@/lib/text/list-table";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anEvent } from "@/tests/factories/event";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOpenInput, confirm } from "@/tests/factories/joint-input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { anItem } from "@/tests/factories/speakers";
import { behindTheBack } from "@/tests/support/behind-the-back";
import { testDatabase } from "@/tests/support/database";

const { client, url } = await testDatabase();

let at: MadeConsultation;
let scope: PositionScope;
let references: Record<"answer" | "second" | "comment" | "pseudonym", string>;
let statementId: string;

const now = () => new Date();
const shown = (query: Record<string, string>, where = scope) => publicPositions(where, readPositionView(query), now());

async function speaks(organisationId: string, areaIds: string[], personId: string) {
  const event = await anEvent.published({ processId: at.process.id, consultationId: at.consultation.id });
  await client.eventArea.createMany({ data: areaIds.map((areaId) => ({ eventId: event.id, areaId })) });
  const item = await anItem(event);
  const request = await client.speakerRequest.create({
    data: {
      ...{ itemId: item.id, eventId: event.id, organisationId, state: "heard", speaker: "Dr Demo", arrival: 1 },
      ...{ askedById: personId, askedAt: now() },
    },
  });
  const words = { language: "en", text: "We see threats grow.", handedInById: personId, handedInAt: now() };
  const statement = await client.statement.create({
    data: { requestId: request.id, ...words, publication: "published", publishedAt: now() },
  });
  return statement.id;
}

beforeAll(async () => {
  at = await aConsultation.open();
  const areas = await Promise.all(
    ["threats", "capacity"].map((slug, index) =>
      client.area.create({
        data: { processId: at.process.id, slug, position: index + 1, name: { en: `About ${slug}` } },
      }),
    ),
  );
  const template = await aTemplate(at, {
    parts: [
      { key: "q1", kind: "question", number: "1", areaId: areas[0]?.id ?? null, norm: "norm-a", asksKeyMessage: true },
      { key: "q2", kind: "question", number: "2", areaId: areas[1]?.id ?? null, norm: "norm-b" },
    ],
  });
  const [first, second] = await Promise.all([
    anOrganisation.verified({ name: "Alpha Demo", stakeholderGroup: "civil_society" }),
    anOrganisation.verified({ name: "Beta Demo", stakeholderGroup: "academia" }),
  ]);
  const [one, other] = await Promise.all(
    [first, second].map((organisation) => aRepresentative.focalPointOf(organisation)),
  );
  if (one === undefined || other === undefined) throw new Error("Nobody was made");
  const answers = (words: string) => ({ answers: { q1: { keyMessage: words, words: "At length." } } });
  const answer = await anInput.published(at, template.id, one, answers("=We agree."));
  const again = await anInput.published(at, template.id, one, answers("We still agree."));
  await anInput.pending(at, template.id, one, answers("HIDDENWORD"));
  await anInput.withdrawn(at, template.id, other, answers("HIDDENWORD"));
  const hidden = await anInput.published(at, template.id, other, answers("HIDDENWORD"));
  await client.contribution.update({ where: { id: hidden.id }, data: { hiddenAt: now() } });
  const masked = await anInput.published(at, template.id, other, answers("We may not be named."));
  await client.contribution.update({
    where: { id: masked.id },
    data: { protection: "pseudonym", pseudonym: "Witness Demo" },
  });
  await behindTheBack(url, `UPDATE paragraph SET aliases = '{norm-6}' WHERE id = '${at.paragraph.id}'`);
  const comment = await aComment.published({ at, by: other });
  await aComment.refused({ at, by: other });
  statementId = await speaks(second.id, [areas[0]?.id ?? newId()], other.personId);
  await speaks(
    second.id,
    areas.map(({ id }) => id),
    other.personId,
  );
  references = {
    ...{ answer: answer.reference, second: again.reference },
    ...{ comment: comment.reference ?? "", pseudonym: masked.reference },
  };
  const place = await consultationPlace(at.consultation.slug);
  if (place === null) throw new Error("No such consultation");
  scope = place.scope;
});

/** Reference or meeting by row and column, as a reader would note them down. */
async function notes(query: Record<string, string>) {
  const { columns, rows } = await shown(query);
  const names = columns.map(({ key, organisation }) => organisation?.name ?? key);
  return Object.fromEntries(
    rows.map(({ key, cells }) => [
      key,
      Object.fromEntries(
        cells.map((cell, index) => [names[index], cell?.positions.map((one) => one.reference ?? one.source) ?? null]),
      ),
    ]),
  );
}

describe("positions", () => {
  it("stand by question and organisation, the newest first, names that are protected apart from all organisations", async () => {
    expect(await notes({ rows: "question" })).toEqual({
      "1.q1": { "Alpha Demo": [references.second, references.answer], other: [references.pseudonym] },
      "1.q2": { "Alpha Demo": null, other: null },
    });
    const [row] = (await shown({ rows: "question" })).rows;
    expect(row?.cells[1]?.positions[0]?.author?.name).toBe("Witness Demo");
    expect(row?.cells[0]?.positions[1]).toMatchObject({ words: "=We agree.", language: "en", source: "input" });
  });

  it("always have eleven rows for norms, with answers and comments, each comment with the version it was made on", async () => {
    const { rows, columns } = await shown({ rows: "norm" });
    expect(rows.map(({ key }) => key)).toEqual(normNames);
    const beta = columns.findIndex(({ organisation }) => organisation?.name === "Beta Demo");
    const cell = rows.find(({ key }) => key === "norm-f")?.cells[beta];
    expect(cell?.positions).toMatchObject([
      { reference: references.comment, stance: "change", version: { slug: "zero-draft", draft: at.draft.slug } },
    ]);
    expect(rows.find(({ key }) => key === "norm-k")?.cells).toEqual(columns.map(() => null));
  });

  it("hold a statement made in a meeting about that area alone, and none of a meeting about several", async () => {
    expect(await notes({ rows: "area" })).toEqual({
      threats: {
        "Alpha Demo": [references.second, references.answer],
        "Beta Demo": ["statement"],
        other: [references.pseudonym],
      },
      capacity: { "Alpha Demo": null, "Beta Demo": null, other: null },
    });
  });

  it("never fill a cell without a source that everybody can open", async () => {
    const opened: string[] = [];
    for (const rows of ["question", "norm", "area"]) {
      for (const columns of ["organisation", "group"]) {
        const found = await shown({ rows, columns });
        expect(JSON.stringify(found)).not.toContain("HIDDENWORD");
        for (const cell of found.rows.flatMap(({ cells }) => cells)) {
          if (cell === null) continue;
          expect(cell.positions.length).toBeGreaterThan(0);
          for (const { path, reference, publishedAt } of cell.positions) {
            const source =
              reference === null
                ? await publicStatement(path.slice("/statements/".length))
                : await publicContribution(reference, now());
            expect(source, path).not.toBeNull();
            expect(publishedAt).toBeInstanceOf(Date);
            // Of an input, the place of the words.
            opened.push(path.split("#", 1)[0] ?? "");
          }
        }
      }
    }
    expect(new Set(opened)).toEqual(
      new Set([
        ...Object.values(references).map((reference) => `/contributions/${reference}`),
        `/statements/${statementId}`,
      ]),
    );
  });

  it("stand by stakeholder group, those of persons and protected names as others", async () => {
    expect(await notes({ rows: "question", columns: "group" })).toMatchObject({
      "1.q1": { civil_society: [references.second, references.answer], other: [references.pseudonym] },
    });
  });

  it("stand on one row alone where a reader asks for it, and on all where it is none of them", async () => {
    const one = await shown({ rows: "norm", row: "norm-f" });
    expect(one.rows.map(({ key }) => key)).toEqual(["norm-f"]);
    expect(one.columns.map(({ organisation }) => organisation?.name)).toEqual(["Beta Demo"]);
    expect((await shown({ rows: "norm", row: "norm-z" })).rows).toHaveLength(11);
  });

  it("of a process are those on all its published consultations, and have no questions", async () => {
    const place = await processPlace(at.process.slug);
    const found = await shown({ rows: "question" }, place?.scope);
    expect(found.offered).toEqual(["norm", "area"]);
    expect(found.rows.map(({ key }) => key)).toEqual(normNames);
    expect(await consultationPlace("no-such-consultation")).toBeNull();
  });
});

describe("the file of positions", () => {
  it("has a line for each position with its source, and one for each row on which nothing was published", async () => {
    const first = await listedPositions(scope, "question", now(), 2);
    const rest = await listedPositions(scope, "question", now(), 2, first.next ?? "");
    const all = [...first.items, ...rest.items];
    expect(all.map(({ row, position }) => [row.key, position?.reference ?? null])).toEqual([
      ["1.q1", references.pseudonym],
      ["1.q1", references.second],
      ["1.q1", references.answer],
      ["1.q2", null],
    ]);
    expect(rest.next).toBeNull();
    const csv = tableAsCsv(positionTable(all, "https://floor.example")).split("\r\n");
    expect(csv[3]).toContain(`https://floor.example/en/contributions/${references.answer}`);
    expect(csv[3]).toContain("'=We agree.");
    expect(csv[4]).toMatch(/^1\.q2,2,About q2,,+$/);
  });

  it("refuses a cursor that it never gave out", async () => {
    await expect(listedPositions(scope, "norm", now(), 2, "bm90aGluZw")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("positions of a joint input", () => {
  it("stand for its lead and for everybody who confirmed its text, and for nobody else", async () => {
    const joined = await aConsultation.open();
    const { id, organisation, asked } = await anOpenInput(joined, 4);
    const [signer, other, gone] = asked;
    for (const one of [signer, other, gone]) if (one !== undefined) await confirm(one.by, id, one.id);
    await client.organisation.update({ where: { id: other?.organisation.id }, data: { stakeholderGroup: "academia" } });
    // Taken back since; a fourth never answered.
    await behindTheBack(url, `UPDATE co_signature SET state = 'withdrawn', "endedAt" = now() WHERE id = '${gone?.id}'`);
    await behindTheBack(
      url,
      `UPDATE contribution SET submission = 'submitted', publication = 'published', "submittedAt" = now(),
         "publishedAt" = now(), reference = 'JOINT-2026-0001' WHERE id = '${id}'`,
    );
    const place = await consultationPlace(joined.consultation.slug);
    if (place === null) throw new Error("No such consultation");
    const { columns, rows } = await shown({ rows: "question" }, place.scope);
    const said = columns.map(({ organisation: named }, index) => {
      const position = rows[0]?.cells[index]?.positions[0];
      return [named?.name, position?.author?.name, position?.lead];
    });
    const names = [signer, other].map((one) => one?.organisation.name);
    expect(said.toSorted()).toEqual(
      [
        [organisation.name, organisation.name, null],
        ...names.map((name) => [name, name, organisation.name]),
      ].toSorted(),
    );
    // Two of three are of one group: there the words stand once, under their lead.
    const groups = await shown({ rows: "question", columns: "group" }, place.scope);
    expect(
      groups.columns.map(({ key }, index) => [key, groups.rows[0]?.cells[index]?.positions.map((one) => one.lead)]),
    ).toEqual([
      ["civil_society", [null]],
      ["academia", [organisation.name]],
    ]);
    const actors: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof listedPositions>> = await listedPositions(
        place.scope,
        "question",
        now(),
        1,
        cursor,
      );
      actors.push(...page.items.flatMap(({ position }) => position?.author?.name ?? []));
      cursor = page.next;
    }
    expect(actors.toSorted()).toEqual([organisation.name, ...names].toSorted());
    expect(await countPositions(place.scope, "question", now())).toBe(3);
  });
});
