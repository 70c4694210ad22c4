import { describe, expect, it } from "vitest";
import { askApplicant } from "@/lib/accreditations/ask-applicant";
import { readOwnAccreditation } from "@/lib/accreditations/own-query";
import { countRegister, registerPage } from "@/lib/accreditations/public";
import { readApplication } from "@/lib/accreditations/queries";
import { withdrawAccreditation } from "@/lib/accreditations/withdraw-accreditation";
import { transaction } from "@/lib/db/client";
import { anAccreditingProcess } from "../../factories/accreditation";
import { depsOf } from "../../factories/actor";
import { anOfficer } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const minute = 60_000;

describe("the silence procedure", () => {
  it("takes an application through asking, correcting, circulating and silence, each step recorded and told", async () => {
    const { applied, apply, organiser, rowOf, complete, circulate, wait, settle } = await anAccreditingProcess();
    const { id, focalPoint } = await applied();
    await askApplicant(depsOf(organiser), { id, seenRevision: 1, asked: "Which years?" });
    const { revision } = await rowOf(id);
    await apply(focalPoint, { work: "From 2016 to 2026.", seenRevision: revision });
    expect(await rowOf(id)).toMatchObject({ state: "applied", asked: null, work: "From 2016 to 2026." });
    await expect(circulate([id], minute)).rejects.toMatchObject({ messageKey: "accreditations.errors.notComplete" });
    await complete(id);
    const list = await circulate([id], minute);
    expect(await rowOf(id)).toMatchObject({ state: "circulated", circulationId: list.id });
    expect((await settle(list.id)).jobs).toMatchObject({ noted: [{ name: "admit-at-the-hour" }] });
    expect(await rowOf(id)).toMatchObject({ state: "circulated" });
    await wait(list.id);
    await settle(list.id);
    await settle(list.id);
    expect(await rowOf(id)).toMatchObject({ state: "admitted" });
    const acts = await client.transition.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });
    expect(acts.map(({ to, role, source }) => `${to} ${role} ${source}`)).toEqual([
      "applied focal_point web",
      "applied organiser web",
      "applied focal_point web",
      "applied organiser web",
      "circulated organiser web",
      "admitted null job",
    ]);
    const mails = await client.mail.findMany({ where: { key: { startsWith: `accreditation:${id}:` } } });
    const told = mails.map(({ key, recipient }) => `${key?.split(":")[3]} ${recipient}`).toSorted();
    expect(told).toEqual(
      [
        ...["applied", "applied"].map((step) => `${step} ${organiser.email}`),
        ...["asked", "circulated", "admitted"].map((step) => `${step} ${focalPoint.email}`),
      ].toSorted(),
    );
    // Nothing else was accredited in this file yet.
    expect(await client.ledgerRecord.count({ where: { kind: "accreditation" } })).toBe(2);
  });

  it("is broken by one objection before the hour, and not by one at the hour", async () => {
    const { applied, complete, circulate, object, wait, settle, rowOf } = await anAccreditingProcess();
    const [barred, silent] = [await applied(), await applied()];
    for (const { id } of [barred, silent]) await complete(id);
    const list = await circulate([barred.id, silent.id], minute);
    await object(barred.id, "Ruritania", "Its work is not known to us.");
    await object(barred.id, "Ruritania", "Again.");
    await object(barred.id, "Graustark");
    await wait(list.id);
    // Nobody has written the admission down yet, and still the hour has passed.
    await expect(object(silent.id, "Ruritania")).rejects.toMatchObject({
      messageKey: "accreditations.errors.silenceHeld",
    });
    await expect(object(barred.id, "Zenda")).rejects.toMatchObject({ messageKey: "accreditations.errors.silenceHeld" });
    await settle(list.id);
    expect(await rowOf(barred.id)).toMatchObject({ state: "objected" });
    expect(await rowOf(silent.id)).toMatchObject({ state: "admitted" });
    const objections = await client.accreditationObjection.findMany({ where: { accreditationId: barred.id } });
    expect(objections.map(({ objector }) => objector).toSorted()).toEqual(["Graustark", "Ruritania"]);
    const withdrawing = withdrawAccreditation(depsOf(barred.focalPoint), {
      id: barred.id,
      seenRevision: (await rowOf(barred.id)).revision,
    });
    await expect(withdrawing).rejects.toMatchObject({ code: "conflict" });
  });

  it("has one outcome when an objection and the hour meet in the last second", async () => {
    const { applied, complete, circulate, object, wait, settle, rowOf } = await anAccreditingProcess();
    for (const lead of [0, 5, 15, 40]) {
      const { id } = await applied();
      await complete(id);
      const list = await circulate([id], minute);
      await wait(list.id, lead);
      const [objecting] = await Promise.allSettled([object(id, "Ruritania"), settle(list.id)]);
      await wait(list.id, -1);
      await settle(list.id);
      const { state } = await rowOf(id);
      expect(state).toBe(objecting.status === "fulfilled" ? "objected" : "admitted");
      expect(await client.accreditationObjection.count({ where: { accreditationId: id } })).toBe(
        state === "objected" ? 1 : 0,
      );
    }
  });

  it("waits with admitting for an objection that is being written", async () => {
    const { applied, complete, circulate, wait, settle, rowOf } = await anAccreditingProcess();
    const { id } = await applied();
    await complete(id);
    const list = await circulate([id], minute);
    await wait(list.id, -1);
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const writing = transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM accreditation WHERE id = ${id}::uuid FOR UPDATE`;
      locked.resolve();
      await held.promise;
      await tx.accreditation.update({ where: { id }, data: { state: "objected", revision: { increment: 1 } } });
    });
    await locked.promise;
    const settling = settle(list.id);
    held.resolve();
    await Promise.all([writing, settling]);
    expect(await rowOf(id)).toMatchObject({ state: "objected" });
  });

  it("lets a withdrawn application come again, and an old list leaves it alone", async () => {
    const { applied, apply, complete, circulate, wait, settle, rowOf } = await anAccreditingProcess();
    const { id, focalPoint } = await applied();
    await complete(id);
    const list = await circulate([id], minute);
    await withdrawAccreditation(depsOf(focalPoint), { id, seenRevision: (await rowOf(id)).revision });
    await apply(focalPoint, { why: "Once more.", seenRevision: (await rowOf(id)).revision });
    await wait(list.id);
    await settle(list.id);
    expect(await rowOf(id)).toMatchObject({ state: "applied", circulationId: null, why: "Once more." });
  });
});

describe("who may accredit", () => {
  it("is nobody for their own organisation, and nobody of another process", async () => {
    const { at, applied, complete, circulate, organiser } = await anAccreditingProcess();
    const own = await applied();
    await client.representation.create({
      data: {
        ...{ organisationId: own.organisation.id, personId: organiser.personId, email: organiser.email },
        ...{ role: "representative", status: "active", startedAt: new Date() },
      },
    });
    await expect(complete(own.id)).rejects.toMatchObject({ code: "forbidden" });
    const second = await anOfficer.organising(at);
    await complete(own.id, second);
    await expect(circulate([own.id], minute)).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = await anAccreditingProcess();
    await expect(complete(own.id, elsewhere.organiser)).rejects.toMatchObject({ code: "not_found" });
    await expect(readApplication(elsewhere.organiser, own.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(elsewhere.circulate([own.id], minute)).rejects.toMatchObject({ code: "not_found" });
    await expect(elsewhere.object(own.id, "Ruritania")).rejects.toMatchObject({ code: "not_found" });
  });

  it("applies as a focal point of a verified organisation, once", async () => {
    const { apply, applied, processId } = await anAccreditingProcess();
    const pending = await aRepresentative.focalPointOf(await anOrganisation.pending());
    await expect(apply(pending)).rejects.toMatchObject({ code: "forbidden" });
    const organisation = await anOrganisation.verified();
    await expect(apply(await aRepresentative.of(organisation))).rejects.toMatchObject({ code: "forbidden" });
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const [first, second] = await Promise.all([apply(focalPoint), apply(focalPoint)]);
    expect(first.id).toBe(second.id);
    await expect(apply(focalPoint, { why: "Other words." })).rejects.toMatchObject({ code: "conflict" });
    const other = await applied();
    const withdrawing = withdrawAccreditation(depsOf(focalPoint), { id: other.id, seenRevision: 1 });
    await expect(withdrawing).rejects.toMatchObject({ code: "not_found" });
    await client.process.update({ where: { id: processId }, data: { takesApplications: false } });
    await expect(applied()).rejects.toMatchObject({ messageKey: "accreditations.errors.takesNone" });
  });
});

describe("what the rules of a process show of an objection", () => {
  it.each([
    ["hidden", []],
    ["objector", [{ objector: "Ruritania", reason: null }]],
    ["objector_and_reason", [{ objector: "Ruritania", reason: "Not known to us." }]],
  ] as const)("%s", async (objectionShown, shown) => {
    const { at, processId, applied, complete, circulate, object } = await anAccreditingProcess({ objectionShown });
    const { id, focalPoint } = await applied();
    await complete(id);
    await circulate([id], minute);
    await object(id, "Ruritania", "Not known to us.");
    const now = new Date();
    const { items } = await registerPage({ id: processId, objectionShown }, {}, now, { size: 10 });
    expect(items[0]?.objections).toEqual(shown);
    const own = await readOwnAccreditation(focalPoint, at.process.slug);
    expect(own.application?.objections).toEqual(shown);
    const mail = await client.mail.findFirstOrThrow({ where: { key: { contains: `${id}:4:objected` } } });
    expect(JSON.stringify(mail.values).includes("Ruritania")).toBe(objectionShown !== "hidden");
    expect(JSON.stringify(mail.values).includes("Not known")).toBe(objectionShown === "objector_and_reason");
    expect(await countRegister(processId, now)).toMatchObject({ all: 1, objected: 1 });
  });
});
