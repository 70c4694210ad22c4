import { beforeEach, describe, expect, it } from "vitest";
import { answeredForm } from "@/lib/commenting/answered-form";
import type { FormContent } from "@/lib/commenting/form-content";
import { formWords } from "@/lib/commenting/form-words";
import { formNames } from "@/lib/commenting/forms";
import { publicFormRows, publicFormSource, publicFormState } from "@/lib/commenting/public";
import { readTable } from "@/lib/commenting/read-table";
import { readWorkingForm } from "@/lib/commenting/read-working-form";
import { formFormats, writeForm } from "@/lib/commenting/write-form";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { publishAnswers } from "@/lib/dispositions/publish-answers";
import { findReadyAnswers } from "@/lib/dispositions/ready-answers";
import { setDispositionSchema } from "@/lib/dispositions/schema";
import { setDisposition } from "@/lib/dispositions/set-disposition";
import { locales } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/kernel/actor";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { aComment } from "@/tests/factories/contribution";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let by: Actor;
let made: { id: string; reference: string | null; revision: number }[];

beforeEach(async () => {
  at = await aConsultation.open();
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  made = [];
  for (const words of [
    { paragraphId: at.lockedParagraph.id, stance: "keep" as const, proposedText: undefined, bodyPlain: "=1+1" },
    { bodyPlain: "A fault is not\n\nfelt equally." },
    { paragraphId: undefined, stance: undefined, proposedText: undefined, bodyPlain: "All of it is too long." },
  ]) {
    made.push(await aComment.published({ at, by, words }));
  }
});

async function publicForm(form: FormContent["form"], locale: (typeof locales)[number] = "en") {
  const now = new Date();
  const source = await publicFormSource(at.version.id, now);
  if (source === null) throw new Error("The text is public");
  const { comments, answers } = await publicFormRows(at.version.id, now);
  return answeredForm(source, { form, locale, comments, answers }, await formWords(locale));
}

async function answer(state: "accepted_in_part", observation: string) {
  const rapporteur = await anOfficer.reporting(at);
  const [, second] = made;
  const input = {
    contributionId: second?.id,
    seenRevision: 0,
    state,
    observation,
    language: "en",
    tags: "",
    assigneeId: "",
  };
  await setDisposition(depsOf(rapporteur), setDispositionSchema.parse(input));
  return rapporteur;
}

describe("the published comments in a form", () => {
  it("stand in the order of the text, each once, the whole text first", async () => {
    const { rows } = await publicForm("iso");
    expect(rows.map(({ cells }) => [cells.clause, cells.comment])).toEqual([
      ["", "All of it is too long."],
      ["1", "A fault is not\n\nfelt equally."],
      ["2", "=1+1"],
    ]);
    expect(rows.map(({ cells }) => cells.organisation)).toEqual(
      [made[2], made[1], made[0]].map((comment) => expect.stringContaining(`\n${comment?.reference}`)),
    );
  });

  it("list the paragraphs of a comment as the reader of the form does, and are found again by it", async () => {
    const words = { also: [at.lockedParagraph.id], stance: "keep" as const, proposedText: undefined };
    await aComment.published({ at, by, words });
    for (const [locale, clause] of [
      ["en", "1, 2"],
      ["ar", "1، 2"],
      ["zh", "1、2"],
    ] as const) {
      const { rows } = await publicForm("iso", locale);
      expect(rows.map(({ cells }) => cells.clause)).toContain(clause);
    }
  });

  it.each(formNames.flatMap((form) => formFormats.map((format) => [form, format] as const)))(
    "come back from the file cell by cell: %s as %s, in every language",
    async (form, format) => {
      for (const locale of locales) {
        const content = await publicForm(form, locale);
        const read = await readTable(await writeForm(content, format));
        const written = content.rows.map(({ cells }) =>
          Object.fromEntries(content.columns.map(({ name }) => [name, (cells[name] ?? "").trim()])),
        );
        expect(read.rows).toEqual(
          written.map((cells) => expect.objectContaining({ cells: expect.objectContaining(cells) })),
        );
      }
    },
  );

  it("leave out what was withdrawn, at once, and are another file then", async () => {
    const before = await publicFormState(at.version.id, new Date());
    const [first] = made;
    await withdrawContribution(depsOf(by), { id: first?.id ?? "", seenRevision: first?.revision ?? 0 });
    expect((await publicForm("iso")).rows).toHaveLength(2);
    expect(await publicFormState(at.version.id, new Date())).not.toBe(before);
  });

  it("are not there before the closing hour where the round says so", async () => {
    await client.round.update({ where: { id: at.round.id }, data: { visibility: "after_closing" } });
    const { closesAt } = await client.round.findUniqueOrThrow({ where: { id: at.round.id } });
    const countAt = async (instant: number) => (await publicFormRows(at.version.id, new Date(instant))).comments.length;
    expect(await countAt(closesAt.getTime() - 1)).toBe(0);
    expect(await countAt(closesAt.getTime())).toBe(3);
    expect(await publicFormState(at.version.id, new Date(closesAt.getTime() - 1))).toBe("");
  });
});

describe("the answers in a form", () => {
  it("are public only once they are published; those who work on them have them before", async () => {
    const rapporteur = await answer("accepted_in_part", "The term was taken over.");
    expect((await publicForm("iso")).rows.map(({ cells }) => cells.observation)).toEqual(["", "", ""]);
    const working = await readWorkingForm(rapporteur, at.version.id);
    expect([...working.answers.values()]).toMatchObject([{ state: "accepted_in_part" }]);
    const organiser = await anOfficer.organising(at);
    const ready = await client.$transaction((tx) => findReadyAnswers(tx, at.version.id, new Date()));
    await publishAnswers(depsOf(organiser), { versionId: at.version.id, seen: ready.fingerprint });
    for (const form of formNames) {
      expect((await publicForm(form)).rows.map(({ cells }) => cells.observation)).toEqual([
        "",
        "Accepted in part\nThe term was taken over.",
        "",
      ]);
    }
  });

  it("do not exist before publication for anybody without the office", async () => {
    const elsewhere = await anOfficer.reporting(await aConsultation.open());
    for (const actor of [by, elsewhere, await anOfficer.moderating(at)]) {
      await expect(readWorkingForm(actor, at.version.id)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
