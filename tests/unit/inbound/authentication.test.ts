import { describe, expect, it } from "vitest";
import { readAuthentication, verdictOf } from "@/lib/inbound/authentication";

const from = "awa@demo-ngo.example";
const judge = (headers: string[], authserv: string | null = "mx.demo.example") =>
  verdictOf(readAuthentication(headers, authserv, from));

describe("who a message comes from", () => {
  it.each([
    [
      "dmarc",
      "mx.demo.example; spf=pass smtp.mailfrom=x; dkim=none; dmarc=pass (p=reject) header.from=demo-ngo.example",
    ],
    ["an own signature", "mx.demo.example; dkim=pass header.d=demo-ngo.example header.s=s1"],
    [
      "the second of two signatures",
      "mx.demo.example; dkim=pass header.d=bulk.example; dkim=pass header.d=demo-ngo.example",
    ],
    ["a signature by header.i", "mx.demo.example 1; dkim=pass header.i=@demo-ngo.example"],
  ])("is proved by %s", (_how, header) => {
    expect(judge([header])).toBe("pass");
  });

  it.each([
    [
      "dmarc that failed, whatever else passed",
      "mx.demo.example; spf=pass; dkim=pass header.d=demo-ngo.example; dmarc=fail",
    ],
    ["a broken own signature", "mx.demo.example; dkim=fail header.d=demo-ngo.example"],
    ["an envelope that may not send", "mx.demo.example; spf=fail smtp.mailfrom=x"],
    ["a soft failure", "mx.demo.example; spf=softfail"],
  ])("is disproved by %s", (_how, header) => {
    expect(judge([header])).toBe("fail");
  });

  it.each([
    ["somebody else's signature", ["mx.demo.example; dkim=pass header.d=attacker.example"]],
    ["a signature of the whole of .example", ["mx.demo.example; dkim=pass header.d=example"]],
    ["a name that ends alike", ["mx.demo.example; dkim=pass header.d=ngo.example"]],
    ["the envelope alone", ["mx.demo.example; spf=pass smtp.mailfrom=awa@demo-ngo.example"]],
    ["another service", ["mx.attacker.example; dmarc=pass"]],
    ["a name hidden in a comment", ["mx.attacker.example (mx.demo.example); dmarc=pass"]],
    ["words in a comment", ["mx.demo.example; none (dmarc=pass)"]],
    ["no word at all", []],
  ])("is not known from %s", (_how, headers) => {
    expect(judge(headers)).toBe("unknown");
  });

  it("is what the topmost header of the service says, not one that came with the message", () => {
    expect(judge(["mx.demo.example; dmarc=fail", "mx.demo.example; dmarc=pass"])).toBe("fail");
  });

  it("is not known where no service is trusted", () => {
    expect(judge(["mx.demo.example; dmarc=pass"], null)).toBe("unknown");
  });
});
