import { describe, expect, it } from "vitest";
import { notices } from "@/lib/db/document-tags";
import { preferredEncoding } from "@/lib/web/http/accept-encoding";
import { negotiateLocale } from "@/lib/web/http/accept-language";
import { clientAddress } from "@/lib/web/http/client-address";
import { bodyLimit } from "@/lib/web/http/limited-request";
import { appPolicy, documentPolicy } from "@/lib/web/http/security-headers";
import { readTarget } from "@/lib/web/http/target";

describe("a request target", () => {
  it.each([
    ["/en/consultations?q=a%20b", { ok: true, path: "/en/consultations", search: "?q=a%20b" }],
    ["/en/para/13%28f%29", { ok: true, path: "/en/para/13%28f%29", search: "" }],
    ["/en/search?q=100%25", { ok: true, path: "/en/search", search: "?q=100%25" }],
    ["/en#part", { ok: true, path: "/en", search: "" }],
  ])("%s is read", (raw, target) => {
    expect(readTarget(raw)).toEqual(target);
  });

  it.each([
    [undefined, 400],
    ["http://evil.example/en", 400],
    ["*", 400],
    ["//evil.example", 400],
    ["/\\evil.example", 400],
    ["/en/%zz", 400],
    ["/en/%c3", 400],
    ["/en?q=%ff", 400],
    ["/en?q=%00", 400],
    ["/en/é", 400],
    ["/en/%00", 404],
    ["/en/%2e%2e/desk", 404],
    ["/en/..%2fdesk", 404],
    ["/en/%5c", 404],
    ["/en/%252e", 404],
    ["/en/%0d%0aSet-Cookie:x", 404],
    ["/en/../desk", 404],
    ["/en/./desk", 404],
    ["/en//desk", 404],
    [`/${"x".repeat(5_000)}`, 414],
  ])("%s is refused", (raw, status) => {
    expect(readTarget(raw)).toEqual({ ok: false, status });
  });
});

describe("the visitor's language", () => {
  it.each([
    [undefined, "en"],
    ["fr-CH, fr;q=0.9, en;q=0.8", "fr"],
    ["de, ar;q=0.7, en;q=0.5", "ar"],
    ["en;q=0.1, zh-Hant;q=0.2", "zh"],
    ["de, nl", "en"],
    ["es;q=0", "en"],
    ["*", "en"],
    ["RU", "ru"],
    ["ru;q=broken, es;q=0.5", "ru"],
    [",;,;q=,", "en"],
  ])("%s leads to %s", (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe("the encoding of an answer", () => {
  it.each([
    [undefined, "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.000", "identity"],
    ["*", "gzip"],
  ])("%s gets %s", (header, encoding) => {
    expect(preferredEncoding(header)).toBe(encoding);
  });
});

describe("the address that limits are counted by", () => {
  it.each([
    ["the peer", "203.0.113.9", undefined, 0, "203.0.113.9"],
    ["the peer, whatever it claims", "203.0.113.9", "198.51.100.1", 0, "203.0.113.9"],
    ["what our proxy saw", "10.0.0.1", "198.51.100.1", 1, "198.51.100.1"],
    ["what our outer proxy saw", "10.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
    ["the outermost hop when some proxies are missing", "10.0.0.1", undefined, 2, "10.0.0.1"],
    ["IPv4 through an IPv6 socket", "::ffff:203.0.113.9", undefined, 0, "203.0.113.9"],
    ["the /64 of an IPv6 address", "2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2::/64"],
    ["the /64 of a shortened one", "2001:db8::1", undefined, 0, "2001:db8:0:0::/64"],
    ["loopback", "::1", undefined, 0, "0:0:0:0::/64"],
    ["nothing we know", undefined, undefined, 0, "unknown"],
    ["nothing that is no address", "10.0.0.1", "<script>", 1, "unknown"],
  ])("is %s", (_, peer, forwarded, proxies, address) => {
    expect(clientAddress(peer, forwarded, proxies)).toBe(address);
  });
});

describe("limits and policies", () => {
  it("takes files only where files are taken", () => {
    expect(bodyLimit("/en/sign-in")).toBe(1_000_000);
    expect(bodyLimit("/en/desk/consultations/c/drafts/import")).toBe(20_000_000);
    expect(bodyLimit("/api/uploads")).toBe(20_000_000);
    expect(bodyLimit("/ar/events/hearing/floor")).toBe(20_000_000);
    expect(bodyLimit("/en/desk/events/e/recordings/r")).toBe(20_000_000);
    expect(bodyLimit("/en/desk/events/e/speakers")).toBe(1_000_000);
    expect(bodyLimit("/api/uploadsx")).toBe(1_000_000);
  });

  it("names the inline scripts of an app page, each once, and never allows all of them", () => {
    const policy = appPolicy("<script>a()</script><script>a()</script><script src='/x.js'></script>", { dev: false });
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
    expect(policy).not.toContain("unsafe");
    expect(documentPolicy).toContain("script-src 'self';");
  });
});

describe("notices about stale documents", () => {
  it("fit into what PostgreSQL takes, and name every tag once", () => {
    const tags = Array.from({ length: 500 }, (_, index) => `consultation:${index}:${"é".repeat(20)}`);
    const sent = notices(tags);
    expect(sent.length).toBeGreaterThan(1);
    for (const notice of sent) expect(Buffer.byteLength(notice)).toBeLessThan(8_000);
    expect(sent.flatMap((notice) => JSON.parse(notice))).toEqual(tags);
    expect(notices([])).toEqual([]);
  });
});
