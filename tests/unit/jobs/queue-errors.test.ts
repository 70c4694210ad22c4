import { describe, expect, it } from "vitest";
import { toError } from "@/lib/jobs/queue";
import { quietError } from "@/lib/kernel/quiet-log";

describe("an error of the queue", () => {
  it("that pg-boss has taken apart is whole again, with its code, its place and its queue", () => {
    const real = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });
    const given = { ...real, message: real.message, stack: real.stack, queue: "send-mail", worker: "one" };
    const told = quietError(toError(given));
    expect(told).toContain("connect ECONNREFUSED 127.0.0.1:5432 (queue: send-mail), code ECONNREFUSED");
    expect(told).toContain("queue-errors.test.ts");
  });

  it("stays itself where it is one", () => {
    const real = new Error("x");
    expect(toError(real)).toBe(real);
  });

  it("is one even if nothing can be read from it", () => {
    for (const given of [null, "x", { message: 1 }]) expect(toError(given)).toBeInstanceOf(Error);
  });
});
