import { describe, expect, it } from "vitest";
import { followByAddress, followRequest } from "@/lib/following/schema";

const id = "0195F7A0-0000-7000-8000-000000000001";
const asked = (given: object) =>
  followRequest.safeParse({ kind: "consultation", subject: id, rhythm: "daily", ...given });

describe("what can be asked to be followed", () => {
  it("is one thing of a known kind, by its id as the database writes it, a norm by name, a search by its words", () => {
    expect(asked({}).data?.subject).toBe(id.toLowerCase());
    expect(asked({ kind: "topic", subject: "norm-f" }).success).toBe(true);
    expect(asked({ kind: "search", subject: " encryption  -voting " }).data?.subject).toBe("encryption -voting");
  });

  it("is nothing else", () => {
    for (const given of [
      { kind: "person" },
      { kind: "__proto__" },
      { subject: "norm-f" },
      { kind: "topic", subject: "norm-z" },
      { kind: "search", subject: " " },
      { kind: "search", subject: "x".repeat(201) },
      { kind: "search", subject: "\u0000" },
      { subject: [id] },
      { rhythm: "hourly" },
      { confirmedAt: "2026-01-01" },
      { followerId: id },
    ]) {
      expect(asked(given).success, JSON.stringify(given)).toBe(false);
    }
  });

  it("names exactly one address", () => {
    const by = (email: string) =>
      followByAddress.safeParse({ kind: "consultation", subject: id, rhythm: "daily", email }).success;
    expect(by("Awa@Demo.example")).toBe(true);
    for (const email of ["", "a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example"])
      expect(by(email)).toBe(false);
  });
});
