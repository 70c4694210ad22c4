import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, type OwnSite, runOn, startSiteIn } from "../support/crowd/own-site";
import { readCaches, readLogs, readMails } from "../support/leaks/folders";
import { type Planted, plantedSchema } from "../support/leaks/planted";
import { provoke } from "../support/leaks/provoke";
import { readAsMember, readAsStranger, readLifted, readOtherwise } from "../support/leaks/read-site";
import { countByKind, findLeaks, kinds, kindsWith } from "../support/leaks/readings";

const programs = "tests/support/leaks";
/** Of each kind, less than was ever read: a reading that comes to an end early is noticed. */
const floors = {
  page: 150,
  api: 50,
  export: 10,
  file: 6,
  search: 40,
  member: 20,
  method: 60,
  mail: 60,
  log: 2,
  cache: 1,
};

test("no address, file, mail, log or cache tells a word of what is not published or not theirs", async () => {
  test.setTimeout(420_000);
  const folder = mkdtempSync(join(tmpdir(), "openfloor-leaks-"));
  const directory = join(folder, "var");
  const file = join(folder, "planted.json");
  // The account that PostgreSQL runs under must pass through.
  mkdirSync(directory, { mode: 0o711 });
  let site: OwnSite | null = null;
  const begun = Date.now();
  try {
    const planted = await plant(directory, file);
    site = await startSiteIn(directory, await freePort());
    const readings = [...(await readAsStranger(site, planted))];
    readings.push(...(await readOtherwise(site, planted)));
    readings.push(...(await readAsMember(site, planted)));
    await provoke(site.address, planted);
    await mailsAreSent(directory, planted);
    readings.push(
      ...(await readMails(join(directory, "outbox"))),
      ...(await readLogs(site.said(), directory)),
      ...(await readCaches(directory, join(".next", "cache"), begun)),
    );
    const counted = countByKind(readings);
    console.log(`${planted.secrets.length} words planted: ${planted.secrets.map(({ what }) => what).join("; ")}.`);
    console.log("Read for them:", JSON.stringify(Object.fromEntries(counted)));
    expect(findLeaks(readings, planted.secrets)).toEqual([]);
    // Errors were provoked, and the log tells of them.
    expect(site.said()).toMatch(/^\s+at /m);

    // It has been where such words stand: what may be read was found, in every form.
    const kindsOf = kindsWith(readings, planted.open);
    for (const word of planted.open) expect(kindsOf(word)).toContain("page");
    for (const kind of ["api", "export", "search"] as const)
      expect(
        planted.open.some((word) => kindsOf(word).includes(kind)),
        kind,
      ).toBe(true);
    for (const kind of kinds) expect(counted.get(kind), kind).toBeGreaterThanOrEqual(floors[kind]);

    // Were any of it given away by a fault, it would be found.
    const { code, said } = await runOn(directory, `${programs}/lift-veil.ts`, file);
    expect(code, said).toBe(0);
    const lifted = await readLifted(site, planted);
    const kindsLifted = kindsWith(lifted, [planted.veiled, ...planted.secrets.map(({ word }) => word)]);
    const unseen = planted.secrets.filter(
      ({ word, lifted: how }) => how !== "nothing" && kindsLifted(word).length === 0,
    );
    expect(unseen.map(({ what }) => what)).toEqual([]);
    expect(kindsLifted(planted.veiled)).toEqual(expect.arrayContaining(["page", "api", "export"]));
  } finally {
    await site?.stop().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function plant(directory: string, file: string): Promise<Planted> {
  const { code, said } = await runOn(directory, `${programs}/plant.ts`, file);
  expect(code, said).toBe(0);
  return plantedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Effects of what was planted leave by mail, decisions once they can be taken back no more. */
async function mailsAreSent(directory: string, { mailed }: Planted): Promise<void> {
  const told = async () => (await readMails(join(directory, "outbox"))).flatMap(({ recipients }) => recipients);
  await expect.poll(told, { timeout: 20_000 }).toEqual(expect.arrayContaining(mailed));
}
