import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { clockAt } from "@/lib/kernel/clock";
import { newId, newToken } from "@/lib/kernel/ids";
import { confirmContactAddress } from "@/lib/organisations/confirm-contact-address";
import { publicOrganisation } from "@/lib/organisations/public";
import { getRegistrationDraft } from "@/lib/organisations/queries";
import { registerOrganisation } from "@/lib/organisations/register-organisation";
import { resendContactLink } from "@/lib/organisations/resend-contact-link";
import { saveRegistrationDraft } from "@/lib/organisations/save-registration-draft";
import { registerOrganisationSchema } from "@/lib/organisations/schema";
import { anActor, aPerson, depsOf, nextNumber } from "../../factories/actor";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let person: Actor;
beforeEach(async () => {
  person = anActor(await aPerson());
});

const typed = (given: Record<string, unknown> = {}) => ({
  key: newId(),
  name: `Society for Testing ${newToken().slice(0, 12)}`,
  contactEmail: `office@society-${nextNumber()}.example`,
  ...given,
});
const asked = (given: Record<string, unknown> = {}) => registerOrganisationSchema.parse(typed(given));

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

async function register(given: Record<string, unknown> = {}, token = newToken()) {
  const input = asked(given);
  const answer = await registerOrganisation(depsOf(person), input, token);
  if (answer.outcome !== "registered") throw new Error("not registered");
  return { ...answer, token, input };
}

describe("a registration", () => {
  it("needs a name and a contact address, and keeps all else as not stated", async () => {
    const { id } = await register();
    const row = await client.organisation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      status: "pending",
      ecosocStatus: null,
      stakeholderGroup: null,
      acronym: null,
      contactConfirmedAt: null,
    });
    expect(registerOrganisationSchema.safeParse(typed({ name: "  \u200B " })).error?.issues[0]?.message).toBe(
      "organisations.errors.nameMissing",
    );
  });

  it("tells “none” from “not stated”", async () => {
    const { id } = await register({ ecosocStatus: "none" });
    expect(await client.organisation.findUniqueOrThrow({ where: { id } })).toMatchObject({ ecosocStatus: "none" });
  });

  it("makes the person its focal point, writes to the contact address, and forgets the draft", async () => {
    await saveRegistrationDraft(depsOf(person), { name: "Half a na" });
    const { id, input } = await register();
    expect(await client.representation.findMany({ where: { organisationId: id } })).toMatchObject([
      { personId: person.personId, role: "focal_point", status: "active" },
    ]);
    expect(await client.mail.findFirst({ where: { recipient: input.contactEmail } })).toMatchObject({
      template: "organisation-confirm-contact",
    });
    expect(await getRegistrationDraft(person)).toBeNull();
    expect(await client.transition.count({ where: { subjectId: id, to: "pending" } })).toBe(1);
  });

  it("registers once when it arrives six times at once", async () => {
    const input = asked();
    const answers = await Promise.all(Array.from({ length: 6 }, () => registerOrganisation(depsOf(person), input)));
    expect(new Set(answers.map((answer) => (answer.outcome === "registered" ? answer.id : ""))).size).toBe(1);
    expect(await client.organisation.count({ where: { name: input.name } })).toBe(1);
    expect(await client.mail.count({ where: { recipient: input.contactEmail } })).toBe(1);
  });

  it("under the key of somebody else finds nothing", async () => {
    const { id } = await register();
    const other = anActor(await aPerson());
    await expect(registerOrganisation(depsOf(other), asked({ key: id }))).rejects.toEqual(refusedWith("not_found"));
  });

  it("gives two organisations of one name two addresses, also at the same moment", async () => {
    const name = `Twin ${newToken().slice(0, 10)}`;
    const others = await Promise.all([aPerson(), aPerson(), aPerson()]);
    const answers = await Promise.all(
      others.map((other) => registerOrganisation(depsOf(anActor(other)), asked({ name, isAnother: "true" }))),
    );
    expect(new Set(answers.map((answer) => (answer.outcome === "registered" ? answer.slug : ""))).size).toBe(3);
  });

  it("makes an address from the English name or the acronym when the name has no Latin letters", async () => {
    const acronym = `QX${nextNumber()}`;
    expect((await register({ name: "المنظمة العربية للاختبار", acronym })).slug).toBe(acronym.toLowerCase());
    expect((await register({ name: "测试协会" })).slug).toMatch(/^organisation-[0-9a-f]{6}$/);
  });

  it.each([
    ["status", "verified"],
    ["revision", 7],
    ["verifiedAt", "2026-01-01"],
    ["slug", "un"],
  ])("with the extra field %s is refused", (field, value) => {
    expect(registerOrganisationSchema.safeParse(typed({ [field]: value })).success).toBe(false);
  });

  it.each([
    "https://",
    "example",
    "ftp://example.org",
    "javascript:alert(1)",
    "https://a:b@example.org",
    "https://exa mple.org",
  ])("with the website %s is refused beside the field", (website) => {
    const { error } = registerOrganisationSchema.safeParse(typed({ website }));
    expect(error?.issues[0]).toMatchObject({ path: ["website"], message: "organisations.errors.websiteIncomplete" });
  });

  it("puts the scheme before a website that was told without", () => {
    expect(asked({ website: "example.org" }).website).toBe("https://example.org");
    expect(asked({ website: "" }).website).toBeNull();
  });

  it("drops characters that turn words around", () => {
    expect(asked({ name: "Demo \u202Efdp.exe" }).name).toBe("Demo fdp.exe");
  });
});

describe("a name that the directory nearly has", () => {
  it("is shown before anything is registered, and everything typed is kept", async () => {
    const known = await anOrganisation.verified({ name: "Institute for the Study of Quiet Networks" });
    const input = asked({ name: "Institute for Study of Quiet Networks", topics: ["norms"] });
    const answer = await registerOrganisation(depsOf(person), input);
    expect(answer).toMatchObject({ outcome: "similar", organisations: [{ id: known.id, name: known.name }] });
    expect(await client.organisation.count({ where: { id: input.key } })).toBe(0);
    expect((await getRegistrationDraft(person))?.answers).toMatchObject({ name: input.name, topics: ["norms"] });
    const again = await registerOrganisation(depsOf(person), { ...input, isAnother: true });
    expect(again.outcome).toBe("registered");
  });

  it("is not shown while the other one is not public", async () => {
    await anOrganisation.pending({ name: "Observatory of Hidden Registrations" });
    const answer = await registerOrganisation(depsOf(person), asked({ name: "Observatory of Hidden Registrations" }));
    expect(answer.outcome).toBe("registered");
  });
});

describe("a contact address", () => {
  it("is confirmed once, and administrators are told then", async () => {
    const administrator = await aPerson({ administrator: true });
    const { id, token } = await register();
    const awaiting = { template: "organisation-awaiting-verification", recipient: administrator.email };
    expect(await client.mail.count({ where: awaiting })).toBe(0);
    const uses = await Promise.allSettled(
      Array.from({ length: 4 }, () => confirmContactAddress(depsOf(person), { token })),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await client.organisation.findUniqueOrThrow({ where: { id } })).contactConfirmedAt).not.toBeNull();
    expect(await client.mail.count({ where: awaiting })).toBe(1);
  });

  it("is not confirmed by a link of more than three days, nor by one that was replaced", async () => {
    const { id, token } = await register();
    const late = { ...depsOf(person), clock: clockAt(new Date(Date.now() + 3 * 24 * 60 * 60 * 1000 + 1000)) };
    await expect(confirmContactAddress(late, { token })).rejects.toEqual(refusedWith("gone"));
    const acting = await actingForOwn(id);
    const second = newToken();
    await resendContactLink(depsOf(acting), { id }, second);
    await expect(confirmContactAddress(depsOf(person), { token })).rejects.toEqual(refusedWith("gone"));
    await confirmContactAddress(depsOf(person), { token: second });
    await expect(resendContactLink(depsOf(acting), { id })).rejects.toEqual(refusedWith("conflict"));
  });

  it("of another organisation cannot be asked for again", async () => {
    const { id } = await register();
    const other = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(resendContactLink(depsOf(other), { id })).rejects.toEqual(refusedWith("not_found"));
  });
});

async function actingForOwn(id: string): Promise<Actor> {
  const { id: representationId, organisation } = await client.representation.findFirstOrThrow({
    where: { organisationId: id },
    select: { id: true, organisation: { select: { id: true, slug: true, name: true, status: true } } },
  });
  return { ...person, organisation: { ...organisation, role: "focal_point", representationId } };
}

it("a pending organisation has no public page", async () => {
  const { slug } = await register();
  expect(await publicOrganisation(slug)).toBeNull();
});
