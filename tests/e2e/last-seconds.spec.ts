import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { type Crowd, crowdSchema, crowdWords, type Outcome, outcomeSchema, type Seat } from "../support/crowd/crowd";
import { freePort, type OwnSite, runOn, startSiteIn } from "../support/crowd/own-site";
import { type Pressed, pressSubmit, readButton } from "../support/crowd/press-submit";

const programs = "tests/support/crowd";
const people = 500;
const atOnce = 40;
const receivedBeforeTheCrash = 60;
const lastSeconds = 4_000;

test("five hundred submit in the last seconds, and everything is killed in the middle", async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), "openfloor-last-seconds-"));
  const directory = join(folder, "var");
  // The account that PostgreSQL runs under must pass through.
  mkdirSync(directory, { mode: 0o711 });
  let site: OwnSite | null = null;
  try {
    const crowd = await makeCrowd(folder, directory);
    const port = await freePort();
    site = await startSiteIn(directory, port);
    const before = await pressUntilKilled(site, crowd.seats);
    const had = before.flatMap(({ seat, told }) => (told === "received" ? [seat.contributionId] : []));
    expect(had.length).toBeGreaterThanOrEqual(receivedBeforeTheCrash);
    expect(before.some(({ told }) => told === "nothing")).toBe(true);

    site = await startSiteIn(directory, port);
    const { address } = site;
    // They have the list open already.
    const button = await readLast(site, crowd.seats);
    expect(await said(directory, `${programs}/set-closing.ts`, crowd.roundId, String(lastSeconds))).toBe("");
    // Everybody presses: those who got no answer once more, and after them those who did by mistake.
    const after = await together(crowd.seats.toReversed(), (seat) => pressSubmit(address, button, seat));
    await pause(2_500);
    await site.stop();
    site = null;

    const outcome = await readOutcome(folder, directory);
    const byId = new Map(outcome.map((one) => [one.contributionId, one]));
    expect(byId.size).toBe(people);
    const received = outcome.filter(({ submission }) => submission === "submitted");
    const kept = outcome.filter(({ submission }) => submission === "draft");
    expect(received.length + kept.length).toBe(people);
    expect(received.length).toBeGreaterThan(had.length);
    expect(kept.length).toBeGreaterThan(0);

    // None twice, none without its receipt in the ledger, none late.
    expect(received.filter((one) => one.trackingNumbers.length !== 1 || one.inLedger !== 1 || !one.inTime)).toEqual([]);
    expect(new Set(received.map(({ reference }) => reference)).size).toBe(received.length);
    // Nobody was told of a receipt that is not there, nor refused although it is.
    expect(had.filter((id) => byId.get(id)?.submission !== "submitted")).toEqual([]);
    expect(after.filter(({ told }) => told === "nothing")).toEqual([]);
    const isReceived = ({ seat }: Pressed) => byId.get(seat.contributionId)?.submission === "submitted";
    expect(after.filter((pressed) => (pressed.told === "received") !== isReceived(pressed))).toEqual([]);
    // Nobody's words are lost, and no refused draft has a receipt.
    expect(outcome.filter(({ words }) => !words.includes(crowdWords))).toEqual([]);
    expect(kept.filter(({ trackingNumbers }) => trackingNumbers.length > 0)).toEqual([]);

    const verified = await runOn(directory, "scripts/openfloor.ts", "ledger", "verify");
    expect(verified.code, verified.said).toBe(0);
  } finally {
    await site?.kill().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function makeCrowd(folder: string, directory: string): Promise<Crowd> {
  const file = join(folder, "crowd.json");
  expect(await said(directory, `${programs}/make-crowd.ts`, String(people), file)).toBe("");
  return crowdSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

async function readOutcome(folder: string, directory: string): Promise<Outcome> {
  const file = join(folder, "outcome.json");
  expect(await said(directory, `${programs}/read-crowd.ts`, file)).toBe("");
  return outcomeSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** What a program said that did not end well; nothing when it did. */
async function said(directory: string, script: string, ...args: string[]): Promise<string> {
  const { code, said: words } = await runOn(directory, script, ...args);
  return code === 0 ? "" : words;
}

/** Lets people press until enough have their receipt, and then kills server and database under the others. */
async function pressUntilKilled(site: OwnSite, seats: readonly Seat[]): Promise<Pressed[]> {
  let received = 0;
  let killed: Promise<void> | null = null;
  const button = await readLast(site, seats);
  const pressed = await together(seats, async (seat) => {
    if (killed !== null) return { seat, told: "nothing" };
    const answer = await pressSubmit(site.address, button, seat);
    if (answer.told === "received") received += 1;
    if (received >= receivedBeforeTheCrash) killed ??= site.kill();
    return answer;
  });
  await killed;
  return pressed;
}

/** The button as the last one sees it: nobody shows it who has nothing left to submit. */
async function readLast(site: OwnSite, seats: readonly Seat[]): Promise<Record<string, string>> {
  const last = seats.at(-1);
  if (last === undefined) throw new Error("Nobody is there");
  return readButton(site.address, last);
}

/** Many at once, each the next when one is done. */
async function together(seats: readonly Seat[], press: (seat: Seat) => Promise<Pressed>): Promise<Pressed[]> {
  const pressed: Pressed[] = [];
  const waiting = seats.values();
  const lane = async () => {
    for (const seat of waiting) pressed.push(await press(seat));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return pressed;
}
