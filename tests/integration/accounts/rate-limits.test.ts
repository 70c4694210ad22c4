import { beforeEach, describe, expect, test } from "vitest";
import { requestSignInLink } from "@/lib/accounts/request-sign-in-link";
import { type Clock, clockAt } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { notedJobs } from "@/tests/factories/actor";
import { testDatabase } from "@/tests/support/database";
import { ownSurroundings } from "@/tests/support/own-surroundings";

ownSurroundings();
const { client } = await testDatabase();

beforeEach(async () => {
  await client.mail.deleteMany();
  await client.rateLimit.deleteMany();
});

const noon = clockAt("2026-11-30T12:00:00Z");

async function ask(email: string, source: string, clock: Clock = noon): Promise<string> {
  try {
    await requestSignInLink({ clock, jobs: notedJobs() }, { email, next: null, locale: "en", source });
    return "mailed";
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}

function count(answers: string[], answer: string): number {
  return answers.filter((given) => given === answer).length;
}

describe("sign-in links", () => {
  test("go to one address five times in a quarter of an hour, from wherever they are asked for", async () => {
    const answers: string[] = [];
    for (let index = 0; index < 7; index += 1) answers.push(await ask("a@example.org", `192.0.2.${index}`));
    expect(answers).toEqual(["mailed", "mailed", "mailed", "mailed", "mailed", "too_many", "too_many"]);
    expect(await ask("b@example.org", "192.0.2.1")).toBe("mailed");
    expect(await ask("a@example.org", "192.0.2.1", clockAt("2026-11-30T12:15:00Z"))).toBe("mailed");
  });

  test("go out twenty times in a quarter of an hour for one source", async () => {
    const answers: string[] = [];
    for (let index = 0; index < 22; index += 1) answers.push(await ask(`a${index}@example.org`, "2001:db8:0:1::/64"));
    expect(count(answers, "mailed")).toBe(20);
    expect(answers.slice(20)).toEqual(["too_many", "too_many"]);
    expect(await ask("other@example.org", "2001:db8:0:2::/64")).toBe("mailed");
  });

  test("are limited in a burst as well", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => ask("burst@example.org", `source ${index}`)),
    );
    expect(count(answers, "mailed")).toBe(5);
    expect(await client.mail.count()).toBe(5);
  });

  test("leave no address in the table of limits", async () => {
    await ask("private@example.org", "192.0.2.77");
    const rows = JSON.stringify(await client.rateLimit.findMany());
    expect(rows).not.toContain("private");
    expect(rows).not.toContain("192.0.2.77");
  });
});
