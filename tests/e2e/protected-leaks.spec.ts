import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, type OwnSite, runOn, startSiteIn } from "../support/crowd/own-site";
import { crawl } from "../support/leaks/crawl";
import { readCaches, readLogs, readMails } from "../support/leaks/folders";
import { type Planted, plantedSchema } from "../support/leaks/planted";
import { provoke } from "../support/leaks/provoke";
import { countByKind, findLeaks, kindsWith, type Reading } from "../support/leaks/readings";
import { closedPaths, documentPaths, programPaths } from "../support/leaks/route-table";

const programs = "tests/support/leaks";

test("no address, file, mail, log or cache tells whose a protected submission is", async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), "openfloor-leaks-"));
  const directory = join(folder, "var");
  // The account that PostgreSQL runs under must pass through.
  mkdirSync(directory, { mode: 0o711 });
  let site: OwnSite | null = null;
  try {
    const begun = Date.now();
    const planted = await plant(folder, directory);
    site = await startSiteIn(directory, await freePort());
    await filesAreMade(site, planted);
    const outside = await readEverything(site, planted);
    await provoke(site.address, planted);
    const inside = [
      ...(await readMails(join(directory, "outbox"), planted.ownAddresses)),
      ...(await readLogs(site.said(), directory)),
      ...(await readCaches(directory, join(".next", "cache"), begun)),
    ];
    const readings = [...outside, ...inside];
    const counted = countByKind(readings);
    console.log("read for leaks:", JSON.stringify(counted));
    expect(findLeaks(readings, planted.secrets)).toEqual([]);
    // Errors were provoked, and the log tells of them.
    expect(site.said()).toMatch(/^\s+at /m);

    // It has been where such words stand: what may be read was found in every form.
    for (const word of planted.open) expect(kindsWith(readings, word)).toEqual(expect.arrayContaining(["page", "api"]));
    expect(planted.open.some((word) => kindsWith(readings, word).includes("export"))).toBe(true);
    const floors = { page: 80, api: 20, export: 10, file: 6, mail: 1, log: 2, cache: 1, read: 0 };
    for (const [kind, count] of Object.entries(counted)) {
      expect(count, kind).toBeGreaterThanOrEqual(Object.entries(floors).find(([known]) => known === kind)?.[1] ?? 0);
    }

    // Were one name given away by a fault, it would be found.
    expect((await runOn(directory, `${programs}/lift-veil.ts`)).said).toBe("");
    const english = { ...planted, names: { ...planted.names, locale: ["en"] } };
    const lifted = await readOutside(site, english, [...documentPaths(english.names), ...programPaths(english.names)]);
    expect(kindsWith(lifted, planted.name)).toEqual(expect.arrayContaining(["page", "api", "export"]));
    expect(findLeaks(lifted, planted.secrets).length).toBeGreaterThan(10);
  } finally {
    await site?.stop().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function plant(folder: string, directory: string): Promise<Planted> {
  const file = join(folder, "planted.json");
  const { code, said } = await runOn(directory, `${programs}/plant-protected.ts`, file);
  expect(code, said).toBe(0);
  return plantedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Waits for the files that were asked for: what they hold is read like everything else. */
async function filesAreMade(site: OwnSite, { names }: Planted): Promise<void> {
  const [consultation, draft, version] = [names.consultation?.[0], names.draft?.[0], names.version?.[0]];
  const base = `${site.address}/api/v1/consultations/${consultation}/drafts/${draft}/${version}/files`;
  const wanted = (names.file ?? []).map((file) => `${base}/${file}`);
  const statusOf = async (address: string) => (await fetch(address)).status;
  const statuses = () => Promise.all(wanted.map(statusOf));
  await expect.poll(statuses, { timeout: 60_000, intervals: [500] }).toEqual(wanted.map(() => 200));
}

/** Everything that a stranger reaches: along links, by the table of addresses, and by asking for what is not theirs. */
async function readEverything(site: OwnSite, planted: Planted): Promise<Reading[]> {
  const { names, open, name } = planted;
  const searches = [...open, name].map((word) => `/en/search?q=${word}`);
  const closed = Object.fromEntries(Object.entries(names).map(([key, values]) => [key, values.slice(0, 1)]));
  const paths = [...documentPaths(names), ...programPaths(names), ...closedPaths({ ...closed, locale: ["en"] })];
  return readOutside(site, planted, ["/", ...paths, ...searches], isOpen);
}

async function readOutside(
  { address }: OwnSite,
  planted: Planted,
  paths: readonly string[],
  follow = (_path: string) => false,
): Promise<Reading[]> {
  const starts = [...new Set(paths)];
  const { readings, failed } = await crawl({ site: address, starts, follow, most: 2_500 });
  expect(failed).toEqual([]);
  return readings.map((reading) => ({ ...reading, text: withoutAsked(reading, planted) }));
}

/** Pages of the app ask everybody to sign in: the table of addresses has one of each. */
function isOpen(path: string): boolean {
  if (/^\/[a-z]{2}\/(compose|me|desk|register|sign-in|endorse|organisation|invitations|late)(\/|\?|$)/.test(path))
    return false;
  return /^\/(en|ar|api\/(?!auth)|feeds|events|sitemap|robots|\.well-known)([/?.]|$)/.test(path);
}

/** A page repeats the address that it was asked for, and the words that were searched. */
function withoutAsked({ where, text }: Reading, { secrets, name, open }: Planted): string {
  // Its own page names it, and nothing else: what it wrote under another name is not there.
  if (where.endsWith(`/organisations/${name}`))
    return open
      .filter((word) => text.includes(word))
      .map(() => name)
      .join();
  const asked = secrets.filter(({ word }) => where.includes(word));
  return asked.reduce((rest, { word }) => rest.replaceAll(word, ""), text);
}
