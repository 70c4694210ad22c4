import { describe, expect, it } from "vitest";
import { movePart } from "@/lib/organisations/move-part";
import { namePart } from "@/lib/organisations/name-part";
import { publicOrganisation } from "@/lib/organisations/public";
import { publicBodies } from "@/lib/organisations/public-bodies";
import { publicChanges } from "@/lib/organisations/public-changes";
import { listOwnParts } from "@/lib/organisations/queries";
import { namePartSchema } from "@/lib/organisations/schema";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

/** A whole with three bodies, and who speaks for it. */
async function aGroup() {
  const whole = await anOrganisation.verified();
  const parts = await Promise.all(["Alpha", "Beta", "Gamma"].map((name) => anOrganisation.verified({ name })));
  await client.organisationPart.createMany({ data: parts.map(({ id }) => ({ wholeId: whole.id, partId: id })) });
  const [alpha, beta, gamma] = parts;
  if (alpha === undefined || beta === undefined || gamma === undefined) throw new Error("they were made");
  return { whole, alpha, beta, gamma, focalPoint: await aRepresentative.focalPointOf(whole) };
}

const shown = async (id: string) => (await publicBodies(id)).map(({ name }) => name);

describe("a focal point of a whole", () => {
  it("puts its bodies in an order, which its page keeps; one that comes later stands behind them", async () => {
    const { whole, alpha, beta, gamma, focalPoint } = await aGroup();
    const move = (partId: string, to: "up" | "down", by = focalPoint) =>
      movePart(depsOf(by), { wholeId: whole.id, partId, to });
    await move(gamma.id, "up");
    expect(await shown(whole.id)).toEqual(["Alpha", "Gamma", "Beta"]);
    await move(alpha.id, "down");
    expect(await shown(whole.id)).toEqual(["Gamma", "Alpha", "Beta"]);
    const later = await anOrganisation.verified({ name: "Aardvark" });
    await client.organisationPart.create({ data: { wholeId: whole.id, partId: later.id } });
    expect(await shown(whole.id)).toEqual(["Gamma", "Alpha", "Beta", "Aardvark"]);
    expect((await listOwnParts(focalPoint))?.map(({ name }) => name)).toEqual(await shown(whole.id));
    await expect(move(gamma.id, "up")).rejects.toMatchObject({ code: "conflict" });
    await expect(move(whole.id, "up")).rejects.toMatchObject({ code: "not_found" });
    const representative = await aRepresentative.of(whole);
    await expect(move(beta.id, "up", representative)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aRepresentative.focalPointOf(beta);
    await expect(move(beta.id, "up", stranger)).rejects.toMatchObject({ code: "not_found" });
    expect([await listOwnParts(representative), await listOwnParts(anActor(await aPerson()))]).toEqual([null, null]);
  });

  it("names a body for which nobody speaks, and its history says who did; one that is spoken for names itself", async () => {
    const { whole, alpha, beta, focalPoint } = await aGroup();
    const name = async (id: string, by = focalPoint, wholeId = whole.id) => {
      const { revision } = await client.organisation.findUniqueOrThrow({ where: { id } });
      const form = {
        wholeId,
        id,
        seenRevision: revision,
        acronym: "ALF",
        names: { fr: "Alphe" },
        aliases: "Alef\nAlif",
      };
      return namePart(depsOf(by), namePartSchema.parse(form));
    };
    await name(alpha.id);
    expect(await publicOrganisation(alpha.slug)).toMatchObject({
      ...{ name: "Alpha", acronym: "ALF", names: { fr: "Alphe" }, aliases: ["Alef", "Alif"] },
    });
    const { items } = await publicChanges(alpha.id, 10);
    expect(items.map(({ fact, by }) => [fact, by]).sort()).toEqual([
      ["acronym", "whole"],
      ["aliases", "whole"],
      ["names.fr", "whole"],
    ]);
    const own = await aRepresentative.of(beta);
    await expect(name(beta.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(name(alpha.id, own)).rejects.toMatchObject({ code: "not_found" });
    await expect(name(alpha.id, await aRepresentative.of(whole))).rejects.toMatchObject({ code: "forbidden" });
    const other = await anOrganisation.verified();
    await expect(name(other.id)).rejects.toMatchObject({ code: "not_found" });
    expect((await listOwnParts(focalPoint))?.map(({ name: called, mayName }) => [called, mayName])).toEqual([
      ["Alpha", true],
      ["Beta", false],
      ["Gamma", true],
    ]);
  });
});
