import { describe, expect, it } from "vitest";
import { createProcess } from "@/lib/processes/create-process";
import { editProcess } from "@/lib/processes/edit-process";
import { endOffice } from "@/lib/processes/end-office";
import { grantOffice } from "@/lib/processes/grant-office";
import { publishProcess } from "@/lib/processes/publish-process";
import { getProcessForDesk, listDeskProcesses, listOffices } from "@/lib/processes/queries";
import { createProcessSchema } from "@/lib/processes/schema";
import { setAreas } from "@/lib/processes/set-areas";
import { setStages } from "@/lib/processes/set-stages";
import { anActor, aPerson, depsOf } from "@/tests/factories/actor";
import { aConsultation, anOfficer } from "@/tests/factories/consultation";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();

async function administrator() {
  return anActor(await aPerson({ administrator: true }));
}

const typed = (slug: string, code: string, organiserEmail = "") =>
  createProcessSchema.parse({ slug, code, name: { en: "A working group", ar: "" }, organiserEmail });

async function aProcessWithOrganiser(slug: string, code: string) {
  const person = await aPerson();
  const { id } = await createProcess(depsOf(await administrator()), typed(slug, code, person.email));
  return { id, slug, organiser: anActor(person, { offices: [{ role: "organiser", processId: id, draftId: null }] }) };
}

describe("a process", () => {
  it("is opened by an administrator, who names its organiser, who is told by mail", async () => {
    const { id } = await createProcess(depsOf(await administrator()), typed("oewg", "oewg", " Chair@Demo.Example "));
    const process = await client.process.findUniqueOrThrow({
      where: { id },
      select: {
        code: true,
        status: true,
        name: true,
        roles: { select: { role: true, person: { select: { email: true } } } },
      },
    });
    expect(process).toEqual({
      code: "OEWG",
      status: "draft",
      name: { en: "A working group" },
      roles: [{ role: "organiser", person: { email: "chair@demo.example" } }],
    });
    const mail = await client.mail.findFirstOrThrow({
      where: { recipient: "chair@demo.example" },
      select: { template: true, values: true },
    });
    expect(mail).toEqual({ template: "office-granted", values: { process: "A working group", role: "organiser" } });
  });

  it("is not opened by an organiser", async () => {
    const at = await aConsultation.open();
    await expect(createProcess(depsOf(await anOfficer.organising(at)), typed("mine", "MINE"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("refuses a code that another process has, beside its field", async () => {
    await aProcessWithOrganiser("first", "TWICE");
    await expect(createProcess(depsOf(await administrator()), typed("second", "TWICE"))).rejects.toMatchObject({
      code: "conflict",
      details: { fields: { code: { key: "processes.errors.codeTaken" } } },
    });
  });

  it("is rewritten by its organiser, and a stale form is refused", async () => {
    const { id, organiser } = await aProcessWithOrganiser("edited", "EDITED");
    const edit = (seenRevision: number) =>
      editProcess(depsOf(organiser), { processId: id, seenRevision, name: { en: "B" }, mandate: {} });
    await edit(1);
    await expect(edit(1)).rejects.toMatchObject({ code: "conflict", messageKey: "errors.changedMeanwhile" });
  });

  it("does not exist for the organiser of another one until it is published", async () => {
    const { id, organiser } = await aProcessWithOrganiser("hidden", "HIDDEN");
    const stranger = await anOfficer.organising(await aConsultation.open());
    const edit = () =>
      editProcess(depsOf(stranger), { processId: id, seenRevision: 1, name: { en: "B" }, mandate: {} });
    await expect(edit()).rejects.toMatchObject({ code: "not_found" });
    await publishProcess(depsOf(organiser), { processId: id, seenRevision: 1 });
    await expect(edit()).rejects.toMatchObject({ code: "forbidden" });
    await expect(getProcessForDesk(stranger, "hidden")).rejects.toMatchObject({ code: "not_found" });
  });

  it("is published once, and the transition says who did it", async () => {
    const { id, organiser } = await aProcessWithOrganiser("public", "PUBLIC");
    await publishProcess(depsOf(organiser), { processId: id, seenRevision: 1 });
    await expect(publishProcess(depsOf(organiser), { processId: id, seenRevision: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
    const transitions = await client.transition.findMany({
      where: { subjectId: id },
      orderBy: { at: "asc" },
      select: { from: true, to: true, personId: true },
    });
    expect(transitions.at(-1)).toEqual({ from: "draft", to: "published", personId: organiser.personId });
  });
});

describe("areas and stages", () => {
  it("areas stand in their order, get addresses from their names, and go when their name is emptied", async () => {
    const { id, slug, organiser } = await aProcessWithOrganiser("areas", "AREAS");
    const area = (name: string, place: number, given: string | null = null) => ({
      id: given,
      slug: "",
      name: Object.fromEntries(name === "" ? [] : [["en", name]]),
      place,
    });
    await setAreas(depsOf(organiser), {
      processId: id,
      seenRevision: 1,
      areas: [area("Norms", 2), area("Threats", 1), area("", 3)],
    });
    const before = await getProcessForDesk(organiser, slug);
    expect(before.areas.map((row) => row.slug)).toEqual(["threats", "norms"]);
    const [threats, norms] = before.areas;
    await setAreas(depsOf(organiser), {
      processId: id,
      seenRevision: 2,
      areas: [area("", 1, threats?.id), area("Rules, norms", 2, norms?.id)],
    });
    const after = await getProcessForDesk(organiser, slug);
    expect(after.areas).toEqual([{ id: norms?.id, slug: "norms", name: { en: "Rules, norms" } }]);
  });

  it("an area of another process is not found, and one in use does not go", async () => {
    const { id, organiser } = await aProcessWithOrganiser("mine", "MINEX");
    const at = await aConsultation.open();
    const foreign = await client.area.create({
      data: { processId: at.process.id, slug: "x", position: 1, name: { en: "X" } },
      select: { id: true },
    });
    const foreignArea = { id: foreign.id, slug: "", name: { en: "stolen" }, place: 1 };
    await expect(
      setAreas(depsOf(organiser), { processId: id, seenRevision: 1, areas: [foreignArea] }),
    ).rejects.toMatchObject({ code: "not_found" });
    await client.consultationArea.create({ data: { consultationId: at.consultation.id, areaId: foreign.id } });
    const theirs = await anOfficer.organising(at);
    await expect(
      setAreas(depsOf(theirs), { processId: at.process.id, seenRevision: 1, areas: [] }),
    ).rejects.toMatchObject({ messageKey: "processes.errors.areaInUse" });
  });

  it("stages stand in the order of their first day; one that ends before it begins is refused", async () => {
    const { id, slug, organiser } = await aProcessWithOrganiser("stages", "STAGES");
    const stage = (name: string, startsOn: string, endsOn: string | null) => ({ name: { en: name }, startsOn, endsOn });
    await setStages(depsOf(organiser), {
      processId: id,
      seenRevision: 1,
      stages: [stage("Zero draft", "2021-01-19", null), stage("Pre-draft", "2020-03-11", "2020-03-12")],
    });
    const { stages } = await getProcessForDesk(organiser, slug);
    expect(stages.map(({ name, startsOn }) => [name.en, startsOn])).toEqual([
      ["Pre-draft", "2020-03-11"],
      ["Zero draft", "2021-01-19"],
    ]);
    await expect(
      setStages(depsOf(organiser), {
        processId: id,
        seenRevision: 2,
        stages: [stage("x", "2021-01-19", "2021-01-18")],
      }),
    ).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("offices", () => {
  it("an organiser names a rapporteur of one draft of the process, and of no other", async () => {
    const at = await aConsultation.open();
    const elsewhere = await aConsultation.open();
    const organiser = await anOfficer.organising(at);
    const grant = (draftId: string | null, role: "rapporteur" | "moderator" = "rapporteur") =>
      grantOffice(depsOf(organiser), { processId: at.process.id, email: "rapporteur@demo.example", role, draftId });
    await grant(at.draft.id);
    await expect(grant(at.draft.id)).rejects.toMatchObject({ messageKey: "processes.errors.officeHeld" });
    await expect(grant(elsewhere.draft.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(grant(at.draft.id, "moderator")).rejects.toMatchObject({
      messageKey: "processes.errors.draftForRapporteurOnly",
    });
  });

  it("two grants at the same moment make one office", async () => {
    const at = await aConsultation.open();
    const deps = depsOf(await anOfficer.organising(at));
    const input = { processId: at.process.id, email: "twice@demo.example", role: "moderator", draftId: null } as const;
    const outcomes = await Promise.allSettled([grantOffice(deps, input), grantOffice(deps, input)]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(await client.processRole.count({ where: { person: { email: "twice@demo.example" }, endedAt: null } })).toBe(
      1,
    );
  });

  it("an organiser cannot name another organiser, an administrator cannot name a moderator", async () => {
    const at = await aConsultation.open();
    const input = { processId: at.process.id, email: "x@demo.example", draftId: null };
    await expect(
      grantOffice(depsOf(await anOfficer.organising(at)), { ...input, role: "organiser" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(grantOffice(depsOf(await administrator()), { ...input, role: "moderator" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("an office ends once, and only by those who may give it", async () => {
    const at = await aConsultation.open();
    const organiser = await anOfficer.organising(at);
    const { id } = await grantOffice(depsOf(organiser), {
      processId: at.process.id,
      email: "mod@demo.example",
      role: "moderator",
      draftId: null,
    });
    const stranger = await anOfficer.organising(await aConsultation.open());
    await expect(endOffice(depsOf(stranger), { officeId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(endOffice(depsOf(await anOfficer.moderating(at)), { officeId: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    await endOffice(depsOf(organiser), { officeId: id });
    await expect(endOffice(depsOf(organiser), { officeId: id })).rejects.toMatchObject({ code: "conflict" });
    expect((await listOffices(organiser, at.process.id)).map((office) => office.email)).not.toContain(
      "mod@demo.example",
    );
  });

  it("the desk lists the processes of the person's offices, page by page", async () => {
    const [first, second] = [await aConsultation.open(), await aConsultation.open()];
    const person = await aPerson();
    const actor = anActor(person, {
      offices: [first, second].map((at) => ({ role: "moderator" as const, processId: at.process.id, draftId: null })),
    });
    const page = await listDeskProcesses(actor, null, 1);
    const next = await listDeskProcesses(actor, page.next, 1);
    expect([...page.items, ...next.items].map((process) => process.id).sort()).toEqual(
      [first.process.id, second.process.id].sort(),
    );
    expect(next.next).toBeNull();
  });
});
