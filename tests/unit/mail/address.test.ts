import { describe, expect, test } from "vitest";
import { parseAddress } from "@/lib/mail/address";

describe("an address", () => {
  test.each([
    ["name@example.org", "name@example.org"],
    ["  Name.Last+list@Sub.Example.ORG\t", "name.last+list@sub.example.org"],
    ["o'brien@example.org", "o'brien@example.org"],
    ["a@xn--mgbh0fb.xn--kgbechtv", "a@xn--mgbh0fb.xn--kgbechtv"],
  ])("%j is read as %j", (typed, read) => {
    expect(parseAddress(typed)).toBe(read);
  });

  test.each([
    "",
    "name",
    "name@localhost",
    "@example.org",
    "name@",
    "a@example.org, b@example.org",
    "a@example.org;b@example.org",
    "a@example.org b@example.org",
    "a@b@example.org",
    "Name <name@example.org>",
    '"a b"@example.org',
    "name(comment)@example.org",
    "name@example.org\r\nBcc: other@example.org",
    "name\n@example.org",
    "name@example.org\n",
    "name\0@example.org",
    "name@example\u2025org",
    "nam\u0435@example.org",
    "name@\uFF45xample.org",
    "\u212Aelvin@example.org",
    "na\u0131me@example.org",
    "name@example.org\u200B",
    ".name@example.org",
    "na..me@example.org",
    "name@-example.org",
    "name@example-.org",
    "name@example..org",
    "name@[127.0.0.1]",
    "name@127.0.0.1",
    `${"a".repeat(65)}@example.org`,
    `name@${"a".repeat(64)}.org`,
    `name@${"abcdefgh.".repeat(32)}org`,
  ])("%j is refused", (typed) => {
    expect(parseAddress(typed)).toBeNull();
  });

  test.each([" ", "\t", "a", "a.", "@"])("a megabyte of %j is refused without looking through it", (part) => {
    const before = performance.now();
    expect(parseAddress(`a${part.repeat(1_000_000)}b`)).toBeNull();
    expect(performance.now() - before).toBeLessThan(100);
  });
});
