import { describe, expect, it } from "vitest";
import { readSources } from "./source-files";

const sources = readSources(["lib"]);

/** Reads what is published, or shows it to a moderator: for others than its own side. */
const forOthers = (text: string) => /\bpublished(By|Sql)\(/.test(text);

/** Names the organisation by itself, without asking whether the name is protected. */
const namesByItself = (text: string) =>
  /\borganisation: \{ select: \{[^}]*\b(name|slug|stakeholderGroup)\b/.test(text) || /JOIN organisation\b/.test(text);

/** Read for its own side alone, or of names that stand under a joint input, which cannot be protected. */
const allowed = ["lib/dispositions/mail-answers.ts", "lib/signatures/public.ts", "lib/signatures/signature-query.ts"];

describe("a protected name", () => {
  it("is asked for in one place by every read for others", () => {
    const found = sources.filter(({ text }) => forOthers(text) && namesByItself(text)).map(({ path }) => path);
    expect(found.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it("would be missed by this test in no read that forgets it", () => {
    const planted = `where: publishedBy(now), select: { organisation: { select: { slug: true, name: true } } }`;
    expect(forOthers(planted) && namesByItself(planted)).toBe(true);
    const joined = `LEFT JOIN organisation o ON o.id = k.id WHERE $\{publishedSql(now)}`;
    expect(forOthers(joined) && namesByItself(joined)).toBe(true);
  });
});
