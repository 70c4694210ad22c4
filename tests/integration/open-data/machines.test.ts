import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as map } from "@/app/sitemap.xml/route";
import { GET as part } from "@/app/sitemaps/[file]/route";
import { publicConsultation } from "@/lib/consultations/public";
import { publishedContributions } from "@/lib/contributions/published-list";
import { locales } from "@/lib/i18n/locales";
import { consultationFeed } from "@/lib/open-data/consultation-feed";
import { mappedKinds, pagesOfMap, partStarts } from "@/lib/open-data/public-addresses";
import { aConsultation, type MadeConsultation } from "@/tests/factories/consultation";
import { anEvent } from "@/tests/factories/event";
import { anOrganisation, aRepresentative } from "@/tests/factories/organisation";
import { aPublishedComment } from "@/tests/factories/published-comment";
import { testDatabase } from "@/tests/support/database";

const { client } = await testDatabase();
const now = () => new Date();
const xml = new XMLParser({ ignoreAttributes: false });
let made: MadeConsultation;
let hidden: MadeConsultation;
let reference: string;

beforeAll(async () => {
  made = await aConsultation.open();
  hidden = await aConsultation.open({ status: "draft" });
  await aConsultation.withUnpublishedText();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified({ name: "Demo <A> & Co" }));
  await anOrganisation.pending();
  await anEvent.published();
  const on = { consultationId: made.consultation.id, roundId: made.round.id, versionId: made.version.id };
  ({ reference } = await aPublishedComment({ ...on, paragraphs: [made.paragraph] }, by));
});

const fileAt = (file: string) => part(new Request("http://localhost"), { params: Promise.resolve({ file }) });

describe("the map of the site", () => {
  it("leads from its index to every public page in six languages, and to nothing else", async () => {
    const index = await (await map()).text();
    const parts = [...index.matchAll(/<loc>[^<]*\/sitemaps\/([^<]+)<\/loc>/g)].map(([, file = ""]) => file);
    const files = await Promise.all(parts.map(async (file) => (await fileAt(file)).text()));
    for (const file of files) expect(() => xml.parse(file, true)).not.toThrow();
    const found = files.flatMap((file) => [...file.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => loc));
    const { consultation, draft, version } = made;
    const text = `/consultations/${consultation.slug}/drafts/${draft.slug}/${version.slug}`;
    for (const locale of locales) {
      for (const path of ["", "/developers", text, `/contributions/${reference}`]) {
        expect(found.filter((loc) => loc.endsWith(`/${locale}${path}`))).toHaveLength(1);
      }
    }
    expect(
      found.filter((loc) => loc.includes(`${hidden.consultation.slug}/`) || loc.endsWith(hidden.consultation.slug)),
    ).toEqual([]);
    expect(found.filter((loc) => /\/en\/organisations\/./.test(loc))).toHaveLength(1);
    expect(files.join("")).toContain('<xhtml:link rel="alternate" hreflang="ar"');
  });

  it("forgets a contribution at the moment it is withdrawn", async () => {
    const [start] = await partStarts("contributions", now());
    if (start === undefined) throw new Error("There is no part");
    expect(await pagesOfMap("contributions", start, now())).toHaveLength(1);
    const where = { reference };
    await client.contribution.updateMany({ where, data: { hiddenAt: now() } });
    expect(await pagesOfMap("contributions", start, now())).toEqual([]);
    await client.contribution.updateMany({ where, data: { hiddenAt: null } });
  });

  it("has a beginning for every kind of page that has any", async () => {
    const starts = await Promise.all(mappedKinds.map(async (kind) => [kind, (await partStarts(kind, now())).length]));
    expect(Object.fromEntries(starts)).toEqual(Object.fromEntries(mappedKinds.map((kind) => [kind, 1])));
  });

  it("has no part under a name that it never gave out", async () => {
    for (const file of [
      "contributions-AAAA.xml",
      "persons-x.xml",
      "contributions-.xml",
      "pages.txt",
      "__proto__-a.xml",
    ]) {
      expect([file, (await fileAt(file)).status]).toEqual([file, 404]);
    }
  });
});

describe("the feed of a consultation", () => {
  it("tells of its texts and contributions, the newest first, whatever their names hold", async () => {
    const consultation = await publicConsultation(made.consultation.slug, now());
    if (consultation === null) throw new Error("There is no consultation");
    const { items } = await publishedContributions({ consultationId: consultation.id }, now(), 100);
    const setting = { locale: "ar", origin: "http://localhost", self: "http://localhost/x.atom", aPerson: "A person" };
    const feed: unknown = xml.parse(consultationFeed(consultation, items, setting), true);
    expect(feed).toMatchObject({
      feed: {
        "@_xml:lang": "ar",
        entry: [
          { title: expect.stringContaining("Demo <A> & Co"), "@_xml:lang": "en" },
          { link: { "@_href": expect.stringContaining("/ar/consultations/") } },
        ],
      },
    });
  });
});
