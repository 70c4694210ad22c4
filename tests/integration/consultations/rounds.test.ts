import { describe, expect, it } from "vitest";
import { addRound } from "@/lib/consultations/add-round";
import { createConsultation } from "@/lib/consultations/create-consultation";
import { editConsultation } from "@/lib/consultations/edit-consultation";
import { editRound } from "@/lib/consultations/edit-round";
import { publishConsultation } from "@/lib/consultations/publish-consultation";
import { getConsultationForDesk, listDeskConsultations } from "@/lib/consultations/queries";
import { addRoundSchema, createConsultationSchema, editRoundSchema } from "@/lib/consultations/schema";
import { databaseNow } from "@/lib/db/now";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

const typedRound = {
  name: { en: "First reading" },
  opensAt: "2026-10-01T10:00",
  closesAt: "2026-11-30T18:00",
  zone: "Europe/Zurich",
};

const typed = (at: MadeConsultation, slug: string) =>
  createConsultationSchema.parse({
    processId: at.process.id,
    slug,
    title: { en: "Guidance" },
    summary: {},
    contact: "",
  });

async function aDraftConsultation(slug: string) {
  const at = await aConsultation.open();
  const organiser = await anOfficer.organising(at);
  const { id } = await createConsultation(depsOf(organiser), typed(at, slug));
  return { at, organiser, id, slug };
}

const round = (consultationId: string, given: object = {}) =>
  addRoundSchema.parse({ consultationId, ...typedRound, ...given });

describe("a consultation", () => {
  it("is made by the organiser of the process and known to nobody outside the team until it is published", async () => {
    const { at, organiser, id, slug } = await aDraftConsultation("norms");
    expect((await listDeskConsultations(organiser, null)).items.map((item) => item.slug)).toContain(slug);
    await expect(
      getConsultationForDesk(await anOfficer.organising(await aConsultation.open()), slug),
    ).rejects.toMatchObject({ code: "not_found" });
    await addRound(depsOf(organiser), round(id));
    await expect(
      publishConsultation(depsOf(await anOfficer.moderating(at)), { consultationId: id, seenRevision: 1 }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await publishConsultation(depsOf(organiser), { consultationId: id, seenRevision: 1 });
    const row = await client.consultation.findUniqueOrThrow({
      where: { id },
      select: { status: true, publishedAt: true },
    });
    expect(row).toEqual({ status: "published", publishedAt: expect.any(Date) });
  });

  it("is not published without a round, nor in a process that is not public", async () => {
    const { at, organiser, id } = await aDraftConsultation("bare");
    const publish = () => publishConsultation(depsOf(organiser), { consultationId: id, seenRevision: 1 });
    await expect(publish()).rejects.toMatchObject({ messageKey: "consultations.errors.noRound" });
    await addRound(depsOf(organiser), round(id));
    await client.process.update({ where: { id: at.process.id }, data: { status: "draft" } });
    await expect(publish()).rejects.toMatchObject({ messageKey: "consultations.errors.processNotPublished" });
  });

  it("keeps its address once it is public, and refuses a stale form", async () => {
    const { at, organiser, id } = await aDraftConsultation("address");
    const { processId, ...words } = typed(at, "moved");
    const edit = (seenRevision: number, slug = "moved") =>
      editConsultation(depsOf(organiser), { ...words, consultationId: id, seenRevision, slug });
    await edit(1);
    await expect(edit(1)).rejects.toMatchObject({ messageKey: "errors.changedMeanwhile" });
    await addRound(depsOf(organiser), round(id));
    await publishConsultation(depsOf(organiser), { consultationId: id, seenRevision: 2 });
    await expect(edit(3, "elsewhere")).rejects.toMatchObject({ messageKey: "consultations.errors.slugFixed" });
    await expect(edit(3)).resolves.toEqual({ slug: "moved" });
  });

  it("refuses areas of another process, and an address that is taken", async () => {
    const { at, organiser, slug } = await aDraftConsultation("areas");
    await expect(createConsultation(depsOf(organiser), typed(at, slug))).rejects.toMatchObject({
      details: { fields: { slug: { key: "consultations.errors.slugTaken" } } },
    });
    await expect(
      createConsultation(depsOf(organiser), { ...typed(at, "other"), areaIds: [newId()] }),
    ).rejects.toMatchObject({ messageKey: "consultations.errors.foreignArea" });
  });
});

describe("a round", () => {
  it("keeps the instants of the hours that were typed, with their zone", async () => {
    const { organiser, id, slug } = await aDraftConsultation("hours");
    await addRound(depsOf(organiser), round(id));
    const { rounds } = await getConsultationForDesk(organiser, slug);
    expect(rounds).toMatchObject([
      {
        opensAt: new Date("2026-10-01T08:00:00Z"),
        closesAt: new Date("2026-11-30T17:00:00Z"),
        opensLocal: "2026-10-01T10:00",
        closesLocal: "2026-11-30T18:00",
        position: 1,
      },
    ]);
  });

  it.each([
    ["closes before it opens", { closesAt: "2026-10-01T10:00" }, "closesAt", "closesBeforeOpening"],
    [
      "closes in an hour that the clocks jump over",
      { opensAt: "2026-01-01T10:00", closesAt: "2026-03-29T02:30" },
      "closesAt",
      "hourSkipped",
    ],
    ["opens in an hour that comes twice", { opensAt: "2026-10-25T02:30" }, "opensAt", "hourRepeated"],
    ["opens on a day that does not exist", { opensAt: "2026-02-30T10:00" }, "opensAt", "hour"],
    ["takes nothing that one file could fill", { maxFileMegabytes: "40" }, "maxFilesMegabytes", "filesBelowFile"],
    ["asks groups without naming any", { eligibility: "stakeholder_groups" }, "stakeholderGroups", "groupsMissing"],
  ])("is refused when it %s", async (_what, given, field, key) => {
    const { organiser, id } = await aDraftConsultation(`refused-${key.toLowerCase()}-${field.toLowerCase()}`);
    await expect(addRound(depsOf(organiser), round(id, given))).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { [field]: { key: `consultations.errors.${key}` } } },
    });
  });

  it("keeps what it takes, and is for a stage of its own process only", async () => {
    const { at, organiser, id, slug } = await aDraftConsultation("takes");
    const stageOf = async (processId: string) => {
      const data = { processId, position: 1, name: { en: "First session" }, startsOn: new Date("2026-12-01") };
      return (await client.processStage.create({ data })).id;
    };
    const terms = { accepts: ["", "inputs"], permits: [""], maxFiles: "3", agendaItem: { en: "5. Norms" } };
    const foreign = await stageOf((await aConsultation.open()).process.id);
    await expect(addRound(depsOf(organiser), round(id, { ...terms, stageId: foreign }))).rejects.toMatchObject({
      code: "not_found",
    });
    const stageId = await stageOf(at.process.id);
    await addRound(depsOf(organiser), round(id, { ...terms, stageId }));
    const { rounds } = await getConsultationForDesk(organiser, slug);
    expect(rounds).toMatchObject([
      {
        acceptsComments: false,
        acceptsInputs: true,
        allowsJoint: false,
        maxFiles: 3,
        stageId,
        agendaItem: { en: "5. Norms" },
      },
    ]);
    expect(addRoundSchema.safeParse({ consultationId: id, ...typedRound, accepts: [""] }).success).toBe(false);
  });

  it("can change in everything until it opens, after that only in its name", async () => {
    const at = await aConsultation.open();
    const organiser = await anOfficer.organising(at);
    const [before] = (await getConsultationForDesk(organiser, at.consultation.slug)).rounds;
    expect(before?.fixed).toBe(true);
    const precise = { opensAt: before?.opensAt, closesAt: before?.closesAt };
    // Minutes only can be typed: the factory's instants are put on whole minutes first.
    await client.round.update({
      where: { id: at.round.id },
      data: { opensAt: wholeMinute(precise.opensAt), closesAt: wholeMinute(precise.closesAt) },
    });
    const [row] = (await getConsultationForDesk(organiser, at.consultation.slug)).rounds;
    const edit = (given: object) =>
      editRound(
        depsOf(organiser),
        editRoundSchema.parse({
          roundId: at.round.id,
          seenRevision: row?.revision,
          name: { en: "Second thoughts" },
          opensAt: row?.opensLocal,
          closesAt: row?.closesLocal,
          zone: row?.zone,
          maxWords: "300",
          ...given,
        }),
      );
    await expect(edit({ maxWords: "200" })).rejects.toMatchObject({
      messageKey: "consultations.errors.roundHasOpened",
    });
    await expect(edit({ closesAt: "2099-01-01T10:00" })).rejects.toMatchObject({
      messageKey: "consultations.errors.roundHasOpened",
    });
    await expect(edit({ accepts: ["comments", "inputs"] })).rejects.toMatchObject({
      messageKey: "consultations.errors.roundHasOpened",
    });
    await edit({});
    await expect(edit({})).rejects.toMatchObject({ messageKey: "errors.changedMeanwhile" });

    const coming = await aConsultation.notYetOpen();
    const theirs = await anOfficer.organising(coming);
    await editRound(
      depsOf(theirs),
      editRoundSchema.parse({ roundId: coming.round.id, seenRevision: 1, ...typedRound }),
    );
    await expect(
      editRound(depsOf(organiser), editRoundSchema.parse({ roundId: coming.round.id, seenRevision: 2, ...typedRound })),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

function wholeMinute(instant: Date | undefined): Date {
  return new Date(Math.floor((instant?.getTime() ?? 0) / 60_000) * 60_000);
}

it("the database tells its own hour, and it moves within a transaction", async () => {
  await client.$transaction(async (tx) => {
    const first = await databaseNow(tx);
    await tx.$executeRaw`SELECT pg_sleep(0.02)`;
    expect((await databaseNow(tx)).getTime()).toBeGreaterThan(first.getTime());
  });
});

it("a round that takes mail has an address that nobody can guess, and keeps it; one that takes none has none", async () => {
  const { organiser, id } = await aDraftConsultation("by-mail");
  const made = await addRound(depsOf(organiser), round(id, { mailTakes: "drafts" }));
  const keyOf = async (roundId: string) =>
    (await client.round.findUniqueOrThrow({ where: { id: roundId }, select: { mailKey: true } })).mailKey;
  const key = await keyOf(made.id);
  expect(key).toMatch(/^[0-9a-z]{24}$/);
  const edit = (seenRevision: number, mailTakes: string) =>
    editRound(depsOf(organiser), editRoundSchema.parse({ ...typedRound, roundId: made.id, seenRevision, mailTakes }));
  await edit(1, "submissions");
  expect(await keyOf(made.id)).toBe(key);
  await edit(2, "nothing");
  expect(await keyOf(made.id)).toBeNull();
  const other = await addRound(depsOf(organiser), round(id, { mailTakes: "nothing" }));
  expect(await keyOf(other.id)).toBeNull();
});
