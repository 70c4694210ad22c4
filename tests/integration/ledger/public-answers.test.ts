import { beforeAll, describe, expect, it } from "vitest";
import { GET as checkpointDoor } from "@/app/api/v1/ledger/checkpoint/route";
import { GET as entriesDoor } from "@/app/api/v1/ledger/entries/route";
import { GET as keyDoor } from "@/app/api/v1/ledger/key/route";
import { GET as proofDoor } from "@/app/api/v1/ledger/proof/route";
import { leafText } from "@/lib/ledger/commitment";
import { leafHash } from "@/lib/ledger/merkle";
import { verifyConsistency, verifyInclusion } from "@/lib/ledger/merkle-proof";
import { publicReceipt } from "@/lib/ledger/public";
import { trackingNumberSchema } from "@/lib/ledger/schema";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { openCheckpoint, readVerifier } from "@/lib/ledger/signed-note";
import { ledgerKeys } from "@/lib/ledger/signing-key";
import { aConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

await testDatabase();

const ask = (door: (request: Request) => Response | Promise<Response>, query = "") =>
  Promise.resolve(door(new Request(`http://localhost/api/v1/ledger${query}`)));

let earlier: { size: number; root: string };
let trackingNumber: string;

async function latest() {
  const { key } = await (await ask(keyDoor)).json();
  const opened = openCheckpoint(await (await ask(checkpointDoor)).text(), [readVerifier(key)]);
  if (opened === null) throw new Error("The checkpoint is not signed by the key that is given out");
  return opened;
}

beforeAll(async () => {
  const at = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await aComment.published({ at, by });
  await sequenceWaiting(ledgerKeys());
  earlier = await latest();
  ({ trackingNumber } = await aComment.submitted({ at, by }));
  await sequenceWaiting(ledgerKeys());
});

describe("the ledger as everybody may read it", () => {
  it("lets a stranger follow the whole log and recompute every root", async () => {
    const { data, next, total } = await (await ask(entriesDoor)).json();
    const checkpoint = await latest();
    expect([data.length, next, total]).toEqual([checkpoint.size, checkpoint.size, checkpoint.size]);
    for (const entry of data) {
      expect(Object.keys(entry).sort()).toEqual(["at", "commitment", "index", "kind"]);
      const leaf = leafHash(leafText({ ...entry, at: new Date(entry.at) }));
      const proof = await (await ask(proofDoor, `?leafHash=${leaf}`)).json();
      expect(proof).toMatchObject({ index: entry.index, commitment: entry.commitment, size: checkpoint.size });
      expect(verifyInclusion({ ...proof, leaf, root: checkpoint.root })).toBe(true);
      const same = await (await ask(proofDoor, `?commitment=${entry.commitment}`)).json();
      expect(same).toEqual(proof);
    }
    const { path } = await (await ask(proofDoor, `?from=${earlier.size}`)).json();
    const given = { from: earlier.size, to: checkpoint.size, fromRoot: earlier.root, toRoot: checkpoint.root, path };
    expect(verifyConsistency(given)).toBe(true);
  });

  it("keeps what will never change for ever, and asks anew for what will", async () => {
    const [now, then, proof] = await Promise.all([
      ask(checkpointDoor),
      ask(checkpointDoor, `?size=${earlier.size}`),
      ask(proofDoor, `?index=0&size=${earlier.size}`),
    ]);
    expect(now.headers.get("cache-control")).toBe("public, no-cache");
    expect(now.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(then.headers.get("cache-control")).toContain("immutable");
    expect(proof.headers.get("cache-control")).toContain("immutable");
    expect(now.headers.get("access-control-allow-origin")).toBe("*");
  });

  it.each([
    [checkpointDoor, "?size=-1", 422],
    [checkpointDoor, "?size=1e3", 422],
    [checkpointDoor, "?size=99999999999999999999", 422],
    [checkpointDoor, "?extra=1", 422],
    [checkpointDoor, "?size=1&size=2", 422],
    [checkpointDoor, "?size=999999", 404],
    [entriesDoor, "?limit=0", 422],
    [entriesDoor, "?limit=1001", 422],
    [entriesDoor, "?from=a", 422],
    [proofDoor, "", 422],
    [proofDoor, "?index=0&leafHash=00", 422],
    [proofDoor, "?leafHash=ABC", 422],
    [proofDoor, `?leafHash=${"0".repeat(64)}`, 404],
    [proofDoor, "?index=99999", 404],
    [proofDoor, "?index=0&size=99999", 404],
    [proofDoor, "?from=0", 422],
    [proofDoor, "?from=3&to=2", 422],
    [proofDoor, "?from=1&to=99999", 422],
    [proofDoor, "?__proto__=1", 422],
  ])("%o answers %s with %i", async (door, query, status) => {
    expect((await ask(door, query)).status).toBe(status);
  });

  it("shows the holder of a tracking number that it was received, and nothing of who or what", async () => {
    const receipt = await publicReceipt(trackingNumber);
    expect(Object.keys(receipt ?? {}).sort()).toEqual([
      "ledger",
      "receivedAt",
      "reference",
      "sha256",
      "trackingNumber",
    ]);
    expect(receipt?.ledger).toMatchObject({ state: "in_log", index: earlier.size });
    expect(await publicReceipt("0000-0000-0000")).toBeNull();
  });

  it.each([
    ["7kq4 m2xd 9trw", "7KQ4-M2XD-9TRW"],
    ["7KQ4\u2013M2XD\u20139TRW", "7KQ4-M2XD-9TRW"],
    ["7KQ4M2XD9TRW", "7KQ4-M2XD-9TRW"],
    ["7KQ4-M2XD-9TR", null],
    ["7KQ4-M2XD-9TRU", null],
    ["", null],
    ["x".repeat(50), null],
  ])("a tracking number typed as %j is read as %j", (typed, read) => {
    expect(trackingNumberSchema.safeParse(typed).data ?? null).toBe(read);
  });
});
