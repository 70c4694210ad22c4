import { describe, expect, it } from "vitest";
import { loadActor } from "@/lib/accounts/load-actor";
import type { Actor } from "@/lib/kernel/actor";
import { clockAt, systemClock } from "@/lib/kernel/clock";
import { newToken } from "@/lib/kernel/ids";
import { acceptInvitation } from "@/lib/organisations/accept-invitation";
import { answerRequest } from "@/lib/organisations/answer-request";
import { changeRole } from "@/lib/organisations/change-role";
import { declineInvitation } from "@/lib/organisations/decline-invitation";
import { endRepresentation } from "@/lib/organisations/end-representation";
import { inviteRepresentative } from "@/lib/organisations/invite-representative";
import { listRepresentatives } from "@/lib/organisations/queries";
import { requestToJoin } from "@/lib/organisations/request-to-join";
import { revokeInvitation } from "@/lib/organisations/revoke-invitation";
import { anActor, aPerson, depsOf, nextNumber } from "../../factories/actor";
import { anOrganisation, aRepresentative, type MadeOrganisation } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

const idOf = (actor: Actor) => actor.organisation?.representationId ?? "";

async function anInvitation(given: { organisation?: MadeOrganisation; role?: "representative" | "focal_point" } = {}) {
  const organisation = given.organisation ?? (await anOrganisation.verified());
  const focalPoint = await aRepresentative.focalPointOf(organisation);
  const invited = anActor(await aPerson());
  const token = newToken();
  const input = { organisationId: organisation.id, email: invited.email, role: given.role ?? "representative" };
  const { id } = await inviteRepresentative(depsOf(focalPoint), input, token);
  return { organisation, focalPoint, invited, token, id, input };
}

describe("an invitation", () => {
  it("lets the invited person in once, with the role it names, also when it is taken up six times at once", async () => {
    const { organisation, invited, token } = await anInvitation({ role: "focal_point" });
    const uses = await Promise.allSettled(
      Array.from({ length: 6 }, () => acceptInvitation(depsOf(invited), { token })),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const standing = await client.representation.findMany({
      where: { organisationId: organisation.id, personId: invited.personId },
    });
    expect(standing).toMatchObject([{ status: "active", role: "focal_point", tokenHash: null }]);
  });

  it("is for its address alone", async () => {
    const { token } = await anInvitation();
    const other = anActor(await aPerson());
    await expect(acceptInvitation(depsOf(other), { token })).rejects.toEqual(
      refusedWith("forbidden", "organisations.errors.invitationForAnother"),
    );
    await expect(declineInvitation(depsOf(other), { token })).rejects.toEqual(refusedWith("forbidden"));
  });

  it("sent again makes the first link useless and carries the new role", async () => {
    const { focalPoint, invited, token, input, id } = await anInvitation();
    const second = newToken();
    expect(await inviteRepresentative(depsOf(focalPoint), { ...input, role: "focal_point" }, second)).toEqual({ id });
    await expect(acceptInvitation(depsOf(invited), { token })).rejects.toEqual(refusedWith("gone"));
    await acceptInvitation(depsOf(invited), { token: second });
    expect(await client.representation.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "active",
      role: "focal_point",
    });
  });

  it("sent twice at once stands once", async () => {
    const organisation = await anOrganisation.verified();
    const one = await aRepresentative.focalPointOf(organisation);
    const other = await aRepresentative.focalPointOf(organisation);
    const input = {
      organisationId: organisation.id,
      email: `new${nextNumber()}@demo.example`,
      role: "representative",
    } as const;
    await Promise.all([inviteRepresentative(depsOf(one), input), inviteRepresentative(depsOf(other), input)]);
    expect(await client.representation.count({ where: { email: input.email } })).toBe(1);
  });

  it("that was taken back, declined, or is a week old says so", async () => {
    const back = await anInvitation();
    await revokeInvitation(depsOf(back.focalPoint), { id: back.id });
    await expect(acceptInvitation(depsOf(back.invited), back)).rejects.toEqual(
      refusedWith("gone", "organisations.errors.invitationTakenBack"),
    );
    const declined = await anInvitation();
    await declineInvitation(depsOf(declined.invited), declined);
    await expect(acceptInvitation(depsOf(declined.invited), declined)).rejects.toEqual(refusedWith("gone"));
    const late = await anInvitation();
    const inAWeek = { ...depsOf(late.invited), clock: clockAt(new Date(Date.now() + 7 * 24 * 60 * 60 * 1000 + 1000)) };
    await expect(acceptInvitation(inAWeek, late)).rejects.toEqual(
      refusedWith("gone", "organisations.errors.invitationLate"),
    );
  });

  it("taken back and taken up at the same moment has one outcome", async () => {
    const { focalPoint, invited, token, id } = await anInvitation();
    const outcomes = await Promise.allSettled([
      acceptInvitation(depsOf(invited), { token }),
      revokeInvitation(depsOf(focalPoint), { id }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("of an organisation suspended meanwhile cannot be taken up", async () => {
    const { organisation, invited, token } = await anInvitation();
    await client.organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } });
    await expect(acceptInvitation(depsOf(invited), { token })).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.notVerified"),
    );
  });

  it.each(["pending", "suspended"] as const)("is not sent for a %s organisation", async (status) => {
    const organisation = await anOrganisation[status]();
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const input = { organisationId: organisation.id, email: "somebody@demo.example", role: "representative" } as const;
    await expect(inviteRepresentative(depsOf(focalPoint), input)).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.notVerified"),
    );
  });

  it("is not sent by a representative, nor for another organisation, nor by a role that has just ended", async () => {
    const organisation = await anOrganisation.verified();
    const input = { organisationId: organisation.id, email: "somebody@demo.example", role: "representative" } as const;
    const representative = await aRepresentative.of(organisation);
    await expect(inviteRepresentative(depsOf(representative), input)).rejects.toEqual(refusedWith("forbidden"));
    const foreign = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(inviteRepresentative(depsOf(foreign), input)).rejects.toEqual(refusedWith("not_found"));
    const ended = await aRepresentative.focalPointOf(organisation);
    await client.representation.update({ where: { id: idOf(ended) }, data: { status: "ended" } });
    await expect(inviteRepresentative(depsOf(ended), input)).rejects.toEqual(refusedWith("not_found"));
  });
});

describe("the last focal point", () => {
  it("can neither leave nor become a representative", async () => {
    const focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const refusal = refusedWith("conflict", "organisations.errors.lastFocalPoint");
    await expect(endRepresentation(depsOf(focalPoint), { id: idOf(focalPoint) })).rejects.toEqual(refusal);
    await expect(changeRole(depsOf(focalPoint), { id: idOf(focalPoint), role: "representative" })).rejects.toEqual(
      refusal,
    );
  });

  it("is kept when two leave, are ended or are changed at the same moment", async () => {
    for (const way of ["leave", "end each other", "change"] as const) {
      const organisation = await anOrganisation.verified();
      const one = await aRepresentative.focalPointOf(organisation);
      const other = await aRepresentative.focalPointOf(organisation);
      const act = (by: Actor, of: Actor) =>
        way === "change"
          ? changeRole(depsOf(by), { id: idOf(of), role: "representative" })
          : endRepresentation(depsOf(by), { id: idOf(way === "leave" ? by : of) });
      const outcomes = await Promise.allSettled([act(one, other), act(other, one)]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const left = { organisationId: organisation.id, role: "focal_point", status: "active" } as const;
      expect(await client.representation.count({ where: left })).toBe(1);
    }
  });
});

describe("somebody's standing", () => {
  it("ends at once in every session that acts through it", async () => {
    const organisation = await anOrganisation.verified();
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const representative = await aRepresentative.of(organisation);
    const session = await client.session.create({
      data: {
        tokenHash: newToken(),
        personId: representative.personId,
        expiresAt: new Date(Date.now() + 60_000),
        actingRepresentationId: idOf(representative),
      },
    });
    expect((await loadActor({ clock: systemClock }, session.id))?.organisation?.id).toBe(organisation.id);
    await endRepresentation(depsOf(focalPoint), { id: idOf(representative) });
    expect((await loadActor({ clock: systemClock }, session.id))?.organisation).toBeNull();
    const told = { recipient: representative.email, template: "representation-ended" };
    expect(await client.mail.count({ where: told })).toBe(1);
    await expect(endRepresentation(depsOf(focalPoint), { id: idOf(representative) })).rejects.toEqual(
      refusedWith("conflict"),
    );
  });

  it("in another organisation does not exist", async () => {
    const focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const stranger = await aRepresentative.of(await anOrganisation.verified());
    await expect(endRepresentation(depsOf(focalPoint), { id: idOf(stranger) })).rejects.toEqual(
      refusedWith("not_found"),
    );
    await expect(changeRole(depsOf(focalPoint), { id: idOf(stranger), role: "focal_point" })).rejects.toEqual(
      refusedWith("not_found"),
    );
    await expect(listRepresentatives(focalPoint, stranger.organisation?.id ?? "")).rejects.toEqual(
      refusedWith("not_found"),
    );
  });

  it("is left by its person, also in an organisation they do not act for now", async () => {
    const representative = await aRepresentative.of(await anOrganisation.verified());
    await endRepresentation(depsOf({ ...representative, organisation: null }), { id: idOf(representative) });
    expect(await client.representation.findUniqueOrThrow({ where: { id: idOf(representative) } })).toMatchObject({
      status: "ended",
    });
  });
});

describe("a request to join", () => {
  it("is told to the focal points and answered by one of them, once", async () => {
    const organisation = await anOrganisation.verified();
    const focalPoint = await aRepresentative.focalPointOf(organisation);
    const person = anActor(await aPerson());
    await requestToJoin(depsOf(person), { id: organisation.id });
    await expect(requestToJoin(depsOf(person), { id: organisation.id })).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.askedAlready"),
    );
    expect(
      await client.mail.count({ where: { recipient: focalPoint.email, template: "representation-requested" } }),
    ).toBe(1);
    const { id } = await client.representation.findFirstOrThrow({ where: { personId: person.personId } });
    await expect(answerRequest(depsOf(person), { id, answer: "admit" })).rejects.toEqual(refusedWith("forbidden"));
    const answers = await Promise.allSettled([
      answerRequest(depsOf(focalPoint), { id, answer: "admit" }),
      answerRequest(depsOf(focalPoint), { id, answer: "turnDown" }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("finds no organisation that is not public, and nobody to ask where nobody speaks", async () => {
    const person = anActor(await aPerson());
    const { id } = await anOrganisation.pending();
    await expect(requestToJoin(depsOf(person), { id })).rejects.toEqual(refusedWith("not_found"));
    const silent = await anOrganisation.verified();
    await expect(requestToJoin(depsOf(person), { id: silent.id })).rejects.toEqual(
      refusedWith("conflict", "organisations.errors.nobodyToAsk"),
    );
  });
});
