import { describe, expect, test } from "vitest";
import { ownPath } from "@/lib/accounts/own-path";

describe("the way back after signing in", () => {
  test.each(["/en", "/en/me", "/ar/consultations/norms?page=2", "/en/drafts/d/v1#p12", "/ar/%D8%A7"])(
    "%j is gone on to",
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  test.each([
    null,
    undefined,
    "",
    "en/me",
    "//evil.example",
    "//evil.example/en",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/%5cevil.example",
    "/%0d%0aSet-Cookie:%20a=b",
    "/en\r\nSet-Cookie: a=b",
    "https://evil.example/",
    "javascript:alert(1)",
    "http:/en",
    "/en/../../x/..",
    "/./en",
    "/api/demo/sign-in",
    "/en/\u202Eem",
    `/${"a".repeat(2_000)}`,
  ])("%j is forgotten", (path) => {
    expect(ownPath(path)).toBeNull();
  });
});
