import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { quietComplaints, quietWords } from "@/lib/kernel/quiet-log";

const secret = "heronwords";

describe("what is written to a log", () => {
  it.each([
    [
      "a form that the framework does not know",
      new Error(`The Server Reference ID did not match. Received "${secret}".`),
    ],
    ["a broken body", new SyntaxError(`Unexpected token 'x', ..."plain":"${secret} "… is not valid JSON`)],
    [
      "a row that is there already",
      Object.assign(new Error("duplicate key"), { detail: `Key (email)=(${secret}) exists.` }),
    ],
    ["the database's words", new Error(`Key (name)=(${secret}) already exists.`)],
    [
      "what a command was given",
      new Error(`Invalid \`tx.person.create()\`\n{\n  data: {\n    name: "${secret}",\n    city: '${secret}'\n`),
    ],
    ["a mail server's answer", new Error(`550 <${secret}@writer.example> unknown`)],
    ["a token", new Error(`/en/invitations/${secret}1234567890 could not be read`)],
    ["what lies behind it", new Error("It failed", { cause: new Error(`Received "${secret}"`) })],
    ["a row", { name: secret, words: [secret] }],
    ["a list", [secret]],
  ])("tells nothing of %s", (_, given) => {
    expect(quietWords(given)).not.toContain(secret);
  });

  it("tells what went wrong and where", () => {
    const told = quietWords(Object.assign(new TypeError("The file could not be opened"), { code: "ENOENT" }));
    expect(told).toContain("TypeError: The file could not be opened, code ENOENT");
    expect(told).toContain("quiet-log.test.ts");
  });

  it("never tells what stands in quotation marks, whatever it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\n"]{0,40}$/), (words) => {
        expect(quietWords(`It said "${secret}${words}"`)).not.toContain(secret);
      }),
    );
  });

  it("is made so for everything that complains", () => {
    const said = vi.fn();
    const log = { error: said, warn: said };
    quietComplaints(log);
    log.error("⨯", new Error(`Received "${secret}"`));
    log.warn(`A header "${secret}" is odd`);
    expect(said).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(said.mock.calls)).not.toContain(secret);
  });
});
