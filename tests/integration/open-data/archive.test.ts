import { createHash } from "node:crypto";
import { posix } from "node:path";
import { strFromU8 } from "fflate";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/consultations/[consultation]/archive.zip/route";
import type { Locale } from "@/lib/i18n/locales";
import { safeName } from "@/lib/open-data/bag";
import { answer, publishReady } from "@/tests/factories/answer";
import { aConsultation, anOfficer, type MadeConsultation } from "@/tests/factories/consultation";
import { anInput, aTemplate } from "@/tests/factories/input";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";
import { unpackedArchive } from "@/tests/support/unpacked-archive";

const { client } = await testDatabase();
const site = "https://openfloor.example";
let made: MadeConsultation;
let comment: { id: string; reference: string };
let input: { id: string; reference: string };

beforeAll(async () => {
  made = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(
    await anOrganisation.verified({ name: "Demo <script>alert(1)</script>" }),
  );
  const on = { consultationId: made.consultation.id, roundId: made.round.id, versionId: made.version.id };
  const wording = { proposedText: "Each State says which services matter.", fallbackStance: "keep" as const };
  comment = await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by, wording);
  input = await anInput.published(made, (await aTemplate(made)).id, by);
  await client.contribution.update({
    where: { id: input.id },
    data: { bodyHtml: "<p>Threats grow.</p>" },
    select: { id: true },
  });
  await answer(await anOfficer.reporting(made), comment.id);
  await publishReady(await anOfficer.organising(made), made.version.id);
  const elsewhere = `${site}/fr/contributions/${comment.reference}`;
  const bodyHtml = `<p><a href="${elsewhere}">one</a> <a href="${site}/en/help">two</a></p>`;
  await client.contribution.update({
    where: { id: (await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by)).id },
    data: { bodyHtml },
    select: { id: true },
  });
});

const unpacked = (locale?: Locale) => unpackedArchive(made.consultation.slug, site, locale);
const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string) => strFromU8(files.get(path) ?? new Uint8Array());

/** Where a page leads, and the names within it. */
function linksOf(html: string): { links: string[]; ids: Set<string>; scripts: number } {
  const links: string[] = [];
  const found = { links, ids: new Set<string>(), scripts: 0 };
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("attrs" in node) {
      for (const { name, value } of node.attrs) {
        if (name === "href" || name === "src") found.links.push(value);
        if (name === "id") found.ids.add(value);
      }
      if (node.nodeName === "script") found.scripts += 1;
    }
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return found;
}

describe("a consultation as an archive", () => {
  it.each<Locale>(["en", "ar"])(
    "opens from a disk: every link in %s leads to a file or to the site",
    async (locale) => {
      const files = await unpacked(locale);
      const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
      expect(pages).toContain("data/index.html");
      expect(pages.filter((path) => path.startsWith("data/contributions/DEMO"))).toHaveLength(3);
      const broken: string[] = [];
      for (const page of pages) {
        const { links, scripts } = linksOf(textOf(files, page));
        expect(scripts).toBe(0);
        for (const link of links) {
          if (/^(https?:|mailto:)/.test(link)) continue;
          const [path = "", fragment] = link.split("#");
          const target = path === "" ? page : posix.join(posix.dirname(page), path);
          const isThere =
            files.has(target) && (fragment === undefined || linksOf(textOf(files, target)).ids.has(fragment));
          if (!isThere) broken.push(`${page} → ${link}`);
        }
      }
      expect(broken).toEqual([]);
    },
  );

  it("lists every file with its SHA-256 (RFC 8493), and holds nothing that is not listed", async () => {
    const files = await unpacked();
    expect(textOf(files, "bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    const listed = ["manifest-sha256.txt", "tagmanifest-sha256.txt"].flatMap((manifest) =>
      textOf(files, manifest)
        .trimEnd()
        .split("\n")
        .map((line) => line.split("  ")),
    );
    for (const [hash, path = ""] of listed) {
      expect([
        path,
        createHash("sha256")
          .update(files.get(path) ?? "")
          .digest("hex"),
      ]).toEqual([path, hash]);
    }
    const unlisted = [...files.keys()].filter((path) => !listed.some(([, known]) => known === path));
    expect(unlisted).toEqual(["tagmanifest-sha256.txt"]);
    const payload = [...files].filter(([path]) => path.startsWith("data/"));
    const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0);
    expect(textOf(files, "bag-info.txt")).toContain(`Payload-Oxum: ${bytes}.${payload.length}\n`);
  });

  it("leads links between contributions to their files and keeps others", async () => {
    const files = await unpacked();
    const all = [...files.keys()]
      .filter((path) => path.includes("/contributions/DEMO"))
      .map((path) => textOf(files, path));
    const linking = all.find((page) => page.includes(">two<")) ?? "";
    expect(linking).toContain(`href="../contributions/${comment.reference}.html"`);
    expect(linking).toContain(`href="${site}/en/help"`);
  });

  it("holds the wording, the answer and the parts of an input, and runs nothing that people wrote", async () => {
    const files = await unpacked();
    const page = textOf(files, `data/contributions/${comment.reference}.html`);
    for (const held of ["<ins>", "The text is agreed.", "Not accepted", "&lt;script&gt;"]) expect(page).toContain(held);
    const answers = textOf(files, `data/contributions/${input.reference}.html`);
    expect(answers.match(/Threats grow\./g)).toHaveLength(1);
    expect(textOf(files, "data/data/contributions.csv")).toContain(comment.reference);
  });

  it("forgets what is withdrawn, and is not there for what is not public", async () => {
    const where = { id: comment.id };
    await client.contribution.update({ where, data: { hiddenAt: new Date() }, select: { id: true } });
    const files = await unpacked();
    expect([...files.keys()].filter((path) => path.includes(comment.reference))).toEqual([]);
    expect([...files].filter(([, bytes]) => strFromU8(bytes).includes("which services matter"))).toEqual([]);
    await client.contribution.update({ where, data: { hiddenAt: null }, select: { id: true } });
    const hidden = await aConsultation.unpublished();
    const params = Promise.resolve({ consultation: hidden.consultation.slug });
    expect((await GET(new Request(`${site}/x`), { params })).status).toBe(404);
  });

  it("begins nothing for those who only look at its head, so that they take no place", async () => {
    for (let look = 0; look < 5; look += 1) {
      const params = Promise.resolve({ consultation: made.consultation.slug });
      expect((await GET(new Request(`${site}/x`), { params })).status).toBe(200);
    }
  });
});

describe("the name of a file in an archive", () => {
  it("stays in its folder, whatever it was called", () => {
    const hostile = ["../../etc/passwd", "..", "a/b\\c", "\u202Egpj.exe", "نص.pdf", "%0A\n", "C:\\x", ""];
    for (const name of hostile) expect(safeName(name)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
  });
});
