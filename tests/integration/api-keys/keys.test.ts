import { describe, expect, it } from "vitest";
import { endKey } from "@/lib/api-keys/end-key";
import { hashKey, keyIn } from "@/lib/api-keys/key-token";
import { makeKey } from "@/lib/api-keys/make-key";
import { findKey, ownKeys } from "@/lib/api-keys/queries";
import { makeKeySchema, mostKeys } from "@/lib/api-keys/schema";
import { anActor, aPerson, depsOf } from "../../factories/actor";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const made = async (actor: ReturnType<typeof anActor>, name = "Nightly copy") =>
  (await makeKey(depsOf(actor), makeKeySchema.parse({ name }))).key;

describe("a key for programs", () => {
  it("is given out once, and nothing that is kept is the key", async () => {
    const actor = anActor(await aPerson());
    const key = await made(actor);
    expect(keyIn(`Bearer ${key}`)).toBe(key);
    const [own] = await ownKeys(actor);
    expect(own).toMatchObject({ name: "Nightly copy", begins: key.slice(0, 8) });
    expect(await findKey(key)).toBe(own?.id);
    const row = await client.apiKey.findUniqueOrThrow({ where: { id: own?.id ?? "" } });
    expect(row.hash).toBe(hashKey(key));
    expect(JSON.stringify(row)).not.toContain(key.slice(8));
  });

  it("is ended by its owner alone, for good", async () => {
    const [actor, other] = [anActor(await aPerson()), anActor(await aPerson())];
    const key = await made(actor);
    const id = (await findKey(key)) ?? "";
    await expect(endKey(depsOf(other), { id })).rejects.toMatchObject({ code: "not_found" });
    await endKey(depsOf(actor), { id });
    await expect(endKey(depsOf(actor), { id })).rejects.toMatchObject({ code: "not_found" });
    expect([await findKey(key), await ownKeys(actor)]).toEqual([null, []]);
  });

  it("is one of five at most, also when many are made at once", async () => {
    const actor = anActor(await aPerson());
    const all = await Promise.allSettled(Array.from({ length: mostKeys + 3 }, () => made(actor)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(mostKeys);
    expect(await ownKeys(actor)).toHaveLength(mostKeys);
  });

  it.each([
    ["no header", undefined, null],
    ["another way to sign in", "Basic YTpi", undefined],
    ["a key of somebody else's making", "Bearer sk-1234", undefined],
    ["a key with a line behind it", `Bearer of_${"a".repeat(43)}\n x`, undefined],
  ])("is not found in %s", (_what, header, found) => {
    expect(keyIn(header)).toBe(found);
  });
});
