import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { isNoRoom } from "@/lib/files/file-store";
import { folderStore } from "@/lib/files/folder-store";
import { s3Store } from "@/lib/files/s3-store";
import type { FileStore } from "@/lib/files/store";
import { anS3Bucket } from "@/tests/support/s3-stand-in";
import { temporaryFolder } from "@/tests/support/temporary-folder";

const folder = temporaryFolder("stores");
afterAll(folder.remove);
const bucket = await anS3Bucket("demo-key");
const settings = {
  kind: "s3",
  bucket: "demo-bucket",
  region: "eu-central-1",
  endpoint: bucket.endpoint,
  pathStyle: true,
  accessKeyId: "demo-key",
  secretAccessKey: "demo-secret",
} as const;

const hash = "ab".repeat(32);
const name = `ab/${hash}`;
const bytes = new TextEncoder().encode("States act.");
const read = async (store: FileStore, ...asked: Parameters<FileStore["open"]>) =>
  (await buffer(await store.open(...asked))).toString();

async function allNames(store: FileStore, prefix?: string): Promise<string[]> {
  const found: string[] = [];
  for await (const one of store.names(prefix)) found.push(one);
  return found.sort();
}

describe.each([
  ["a folder", () => folderStore(folder.path)],
  ["a bucket", () => s3Store(settings, "files")],
])("%s", (_what, open) => {
  it("gives back what was put under a name, whole and in part, and names it", async () => {
    const store = open();
    await store.put(name, bytes);
    await store.put(name, bytes);
    expect(await read(store, name)).toBe("States act.");
    expect(await read(store, name, { first: 7, last: 9 })).toBe("act");
    expect(await allNames(store)).toEqual([name]);
    expect(await allNames(store, "cd")).toEqual([]);
  });

  it("takes what is never held whole, and gives it back as it came", async () => {
    const store = open();
    async function* pieces() {
      for (const piece of ["Sta", "tes ", "act."]) yield new TextEncoder().encode(piece);
    }
    await store.putLarge(name, pieces(), bytes.length);
    expect(await read(store, name)).toBe("States act.");
  });

  it("has nothing under a name whose bytes were removed, and removes them twice without a word", async () => {
    const store = open();
    await store.put(name, bytes);
    await store.remove(name);
    await store.remove(name);
    await expect(store.open(name)).rejects.toThrow();
    expect(await allNames(store)).toEqual([]);
  });
});

it("a folder keeps nothing under a name that leads out of it", async () => {
  const store = folderStore(folder.path);
  await expect(async () => store.put("../outside", bytes)).rejects.toThrow();
});

it("a bucket refuses whoever signs with another key", async () => {
  const store = s3Store({ ...settings, accessKeyId: "other-key" }, "files");
  await expect(store.put(name, bytes)).rejects.toThrow("AccessDenied");
});

it("a bucket that is full says so, and what was there stays", async () => {
  const store = s3Store(settings, "files");
  await store.put(name, bytes);
  bucket.refuseWrites();
  const failure = await store.put(`cd/${"cd".repeat(32)}`, bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(isNoRoom(failure)).toBe(true);
  expect(await read(store, name)).toBe("States act.");
});
