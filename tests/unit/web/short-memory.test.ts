import { expect, it } from "vitest";
import { ShortMemory } from "@/lib/web/short-memory";

it("answers many who ask within the moment by one reading, and reads anew after it", async () => {
  const memory = new ShortMemory<number>({ milliseconds: 1_000, most: 2 });
  let readings = 0;
  const read = async () => {
    readings += 1;
    return readings;
  };
  expect(await Promise.all([0, 10, 999].map((at) => memory.recall("a", at, read)))).toEqual([1, 1, 1]);
  expect(await memory.recall("a", 1_000, read)).toBe(2);
  await memory.recall("b", 1_001, read);
  await memory.recall("c", 1_002, read);
  expect(await memory.recall("a", 1_003, read)).toBe(5);
});

it("does not remember a reading that failed", async () => {
  const memory = new ShortMemory<number>({ milliseconds: 1_000, most: 2 });
  await expect(memory.recall("a", 0, () => Promise.reject(new Error("no answer")))).rejects.toThrow("no answer");
  expect(await memory.recall("a", 1, async () => 7)).toBe(7);
});
