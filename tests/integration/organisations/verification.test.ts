import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { getOrganisationForDesk, listOrganisationsForDesk } from "@/lib/organisations/desk-queries";
import { editOrganisation } from "@/lib/organisations/edit-organisation";
import { publicOrganisation, publicOrganisations } from "@/lib/organisations/public";
import { getOwnOrganisation } from "@/lib/organisations/queries";
import { rejectOrganisation } from "@/lib/organisations/reject-organisation";
import { renameOrganisation } from "@/lib/organisations/rename-organisation";
import { restoreOrganisation } from "@/lib/organisations/restore-organisation";
import { resubmitOrganisation } from "@/lib/organisations/resubmit-organisation";
import { editOrganisationSchema, explainedDecisionSchema } from "@/lib/organisations/schema";
import { suspendOrganisation } from "@/lib/organisations/suspend-organisation";
import { verifyOrganisation } from "@/lib/organisations/verify-organisation";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { policyRows } from "./policy-rows";

const { client } = await testDatabase();

let administrator: Actor;
let organisation: MadeOrganisation;
let focalPoint: Actor;

beforeEach(async () => {
  administrator = anActor(await aPerson({ administrator: true }));
  organisation = await anOrganisation.pending();
  focalPoint = await aRepresentative.focalPointOf(organisation);
  await client.organisation.update({ where: { id: organisation.id }, data: { contactConfirmedAt: new Date() } });
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

const seen = (seenRevision = 1) => ({ id: organisation.id, seenRevision });
const mails = (template: string) => client.mail.count({ where: { template, recipient: focalPoint.email } });
const stored = () => client.organisation.findUniqueOrThrow({ where: { id: organisation.id } });

async function edited(given: Record<string, unknown> = {}) {
  const { name, contactEmail, revision } = await stored();
  return editOrganisationSchema.parse({ id: organisation.id, seenRevision: revision, name, contactEmail, ...given });
}

describe("verification", () => {
  it("puts it into the directory, tells its focal points, and is written down", async () => {
    expect(await publicOrganisation(organisation.slug)).toBeNull();
    await verifyOrganisation(depsOf(administrator), seen());
    expect(await publicOrganisation(organisation.slug)).toMatchObject({ name: organisation.name });
    expect(await mails("organisation-verified")).toBe(1);
    expect(await client.transition.findFirst({ where: { subjectId: organisation.id, to: "verified" } })).toMatchObject({
      from: "pending",
      personId: administrator.personId,
    });
  });

  it("waits for the contact address", async () => {
    await client.organisation.update({ where: { id: organisation.id }, data: { contactConfirmedAt: null } });
    await expect(verifyOrganisation(depsOf(administrator), seen())).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.contactUnconfirmed"),
    );
  });

  it("decides on what the administrator has read, not on what was changed since", async () => {
    await editOrganisation(depsOf(focalPoint), await edited({ name: "Another name altogether" }));
    await expect(verifyOrganisation(depsOf(administrator), seen())).rejects.toEqual(
      refusedWith("conflict", "errors.changedMeanwhile"),
    );
  });

  it("by two administrators at once has one outcome", async () => {
    const other = anActor(await aPerson({ administrator: true }));
    const outcomes = await Promise.allSettled([
      verifyOrganisation(depsOf(administrator), seen()),
      rejectOrganisation(depsOf(other), { ...seen(), reason: "Nothing of it could be found." }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is for administrators, and not on their own organisation", async () => {
    await expect(verifyOrganisation(depsOf(focalPoint), seen())).rejects.toEqual(refusedWith("forbidden"));
    const own = { ...focalPoint, administrator: true };
    await expect(verifyOrganisation(depsOf(own), seen())).rejects.toEqual(refusedWith("forbidden"));
    const stranger = anActor(await aPerson());
    await expect(verifyOrganisation(depsOf(stranger), seen())).rejects.toEqual(refusedWith("not_found"));
    await expect(listOrganisationsForDesk(stranger, "pending")).rejects.toEqual(refusedWith("forbidden"));
    await expect(getOrganisationForDesk(stranger, organisation.id, new Date())).rejects.toEqual(
      refusedWith("forbidden"),
    );
  });
});

describe("a rejection", () => {
  it("needs words", () => {
    const { error } = explainedDecisionSchema.safeParse({ ...seen(), reason: " \n " });
    expect(error?.issues[0]).toMatchObject({ path: ["reason"], message: "organisations.errors.reasonMissing" });
  });

  it("is told with its reason; the focal point corrects and sends again", async () => {
    await rejectOrganisation(depsOf(administrator), { ...seen(), reason: "The statutes could not be found." });
    expect(await mails("organisation-rejected")).toBe(1);
    const without = { ...focalPoint, organisation: null };
    expect(await getOwnOrganisation(without)).toMatchObject({
      statusReason: "The statutes could not be found.",
      may: { resubmit: true },
    });
    await expect(editOrganisation(depsOf(without), await edited())).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.notEditable"),
    );
    await resubmitOrganisation(depsOf(without), await edited({ proof: "Register of associations, number 12" }));
    expect(await stored()).toMatchObject({
      status: "pending",
      statusReason: null,
      proof: "Register of associations, number 12",
    });
    const told = { template: "organisation-awaiting-verification", recipient: administrator.email };
    expect(await client.mail.count({ where: told })).toBe(1);
  });
});

describe("a suspension", () => {
  it("takes it out of the directory, leaves its page to what it published, and can be lifted", async () => {
    await verifyOrganisation(depsOf(administrator), seen());
    await suspendOrganisation(depsOf(administrator), { ...seen(2), reason: "Its focal point cannot be reached." });
    expect(await publicOrganisation(organisation.slug)).toMatchObject({ isSuspended: true });
    expect((await publicOrganisations({ q: organisation.name }, 10)).items).toEqual([]);
    expect(await mails("organisation-suspended")).toBe(1);
    await expect(editOrganisation(depsOf(focalPoint), await edited())).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.notEditable"),
    );
    await restoreOrganisation(depsOf(administrator), seen(3));
    expect(await stored()).toMatchObject({ status: "verified", statusReason: null });
  });
});

describe("what an organisation says of itself", () => {
  it("is changed by its focal point, but for the verified name", async () => {
    await verifyOrganisation(depsOf(administrator), seen());
    await editOrganisation(depsOf(focalPoint), await edited({ acronym: "DOX", ecosocStatus: "" }));
    expect(await stored()).toMatchObject({ acronym: "DOX", ecosocStatus: null });
    await expect(
      editOrganisation(depsOf(focalPoint), await edited({ name: "Ministry of Everything" })),
    ).rejects.toEqual(
      expect.objectContaining({
        code: "conflict",
        details: { fields: { name: { key: "organisations.errors.nameLocked" } } },
      }),
    );
    await renameOrganisation(depsOf(administrator), { ...seen((await stored()).revision), name: "A new name" });
    expect(await stored()).toMatchObject({ name: "A new name", slug: organisation.slug });
  });

  it("with a new contact address waits for that to be confirmed", async () => {
    await editOrganisation(depsOf(focalPoint), await edited({ contactEmail: "new-office@demo.example" }));
    expect(await stored()).toMatchObject({ contactConfirmedAt: null });
    expect(await client.mail.count({ where: { recipient: "new-office@demo.example" } })).toBe(1);
  });

  it("is not changed by a representative, an administrator, or another organisation", async () => {
    const representative = await aRepresentative.of(organisation);
    await expect(editOrganisation(depsOf(representative), await edited())).rejects.toEqual(refusedWith("forbidden"));
    await expect(editOrganisation(depsOf(administrator), await edited())).rejects.toEqual(refusedWith("forbidden"));
    const foreign = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(editOrganisation(depsOf(foreign), await edited())).rejects.toEqual(refusedWith("not_found"));
  });
});

it("the list of visible organisations holds exactly those that the policy lets be read", async () => {
  const { listed, readable } = await policyRows(client);
  expect(listed).toEqual(readable);
});
