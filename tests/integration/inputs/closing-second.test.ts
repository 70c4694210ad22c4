import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { toLocalHour } from "@/lib/consultations/local-hour";
import { type Submitted, submitContribution } from "@/lib/contributions/submit-contribution";
import { databaseNow } from "@/lib/db/now";
import { grantLateAccess } from "@/lib/deadlines/grant-late-access";
import { takeLateAccess } from "@/lib/deadlines/take-late-access";
import type { Actor } from "@/lib/kernel/actor";
import { isDomainError } from "@/lib/kernel/errors";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { anOpenInput, finishedInput } from "../../factories/written-input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

/** Leave: taken up long before, taken up while the hour strikes, mailed and never taken up, or none. */
const leaves = ["taken", "taking", "mailed", "none"] as const;
const ofEach = 6;
/** How long before and after the closing hour people press, in milliseconds. */
const around = 1_500;

type Seat = { by: Actor; id: string; seenRevision: number; leave: (typeof leaves)[number]; token: string | null };
type Told = Submitted | "closed";

let at: MadeConsultation;
const seats: Seat[] = [];

async function leaveFor(by: Actor, organiser: Actor): Promise<string> {
  const until = toLocalHour(new Date(Date.now() + 90 * 24 * 3_600_000), "Europe/Zurich");
  await grantLateAccess(depsOf(organiser), {
    ...{ roundId: at.round.id, name: by.organisation?.name ?? "", email: by.email, until },
    reason: "Their server failed.",
  });
  const mail = await client.mail.findFirstOrThrow({ where: { recipient: by.email, template: "late-access" } });
  return /\/late\/([A-Za-z0-9_-]+)/.exec(JSON.stringify(mail.secrets))?.[1] ?? "";
}

beforeAll(async () => {
  at = await aConsultation.open({ closesAt: new Date(Date.now() + 3_600_000) });
  await aTemplate(at, { asksAbout: true });
  const organiser = await anOfficer.organising(at);
  for (const leave of Array.from({ length: ofEach }, () => leaves).flat()) {
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
    const input = await anOpenInput(at, by);
    await input.save(finishedInput);
    const token = leave === "none" ? null : await leaveFor(by, organiser);
    if (leave === "taken" && token !== null) await takeLateAccess({ actor: by }, { token });
    seats.push({ by, id: input.id, seenRevision: input.revision(), leave, token });
  }
}, 60_000);

/** Presses once, by two clicks: both are told the same. */
async function press({ by, id, seenRevision }: Seat): Promise<Told> {
  const click = async (): Promise<Told> => {
    try {
      return await submitContribution(depsOf(by), { id, seenRevision });
    } catch (error) {
      if (isDomainError(error) && error.messageKey === "contributions.errors.roundClosed") return "closed";
      throw error;
    }
  };
  const [first, second] = await Promise.all([click(), click()]);
  // Of two clicks on either side of the hour the later one may find the first received, never the other way round.
  if (first === "closed" || second === "closed") return first === "closed" ? second : first;
  expect(second).toEqual(first);
  return first;
}

it("at the closing second every input is received in time, received late by leave, or refused and kept", async () => {
  const closesAt = new Date((await databaseNow(client)).getTime() + around);
  await client.round.update({ where: { id: at.round.id }, data: { closesAt } });
  const told = new Map<string, Told>();
  await Promise.all(
    seats.map(async (seat, index) => {
      await pause((2 * around * index) / seats.length);
      if (seat.leave === "taking" && seat.token !== null)
        await takeLateAccess({ actor: seat.by }, { token: seat.token });
      told.set(seat.id, await press(seat));
    }),
  );

  const rows = await client.contribution.findMany({
    where: { id: { in: seats.map(({ id }) => id) } },
    select: {
      id: true,
      submission: true,
      late: true,
      reference: true,
      input: { select: { title: true, words: true } },
      receipts: { select: { trackingNumber: true, receivedAt: true, canonical: true } },
    },
  });
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  const outcome = rows.map((row) => {
    const [receipt] = row.receipts;
    const { leave } = seatOf.get(row.id) ?? { leave: "none" };
    const isAfter = receipt !== undefined && receipt.receivedAt >= closesAt;
    return { ...row, receipt, leave, isAfter, answer: told.get(row.id) };
  });
  // None lost: each has its words, whatever became of it.
  expect(outcome.map(({ input }) => input?.title)).toEqual(seats.map(() => finishedInput.title));

  const received = outcome.filter(({ submission }) => submission === "submitted");
  for (const { receipts, receipt, late, isAfter, leave, reference, answer, id } of received) {
    expect(receipts).toHaveLength(1);
    expect(answer).toEqual({ id, reference, trackingNumber: receipt?.trackingNumber });
    // Late is what came at the hour or after it by the database's clock, only by leave taken up, and sealed as such.
    expect(late).toBe(isAfter);
    expect(JSON.parse(receipt?.canonical ?? "{}").late ?? false).toBe(late);
    if (late) expect(["taken", "taking"]).toContain(leave);
  }
  const kept = outcome.filter(({ submission }) => submission !== "submitted");
  expect(
    kept.every(
      ({ submission, receipts, reference }) => submission === "draft" && receipts.length === 0 && reference === null,
    ),
  ).toBe(true);
  expect(kept.map(({ answer }) => answer)).toEqual(kept.map(() => "closed"));
  expect(kept.map(({ leave }) => leave).filter((leave) => leave === "taken" || leave === "taking")).toEqual([]);

  // The hour struck among them: some of each, or the race was none.
  expect(received.filter(({ late }) => !late).length).toBeGreaterThan(0);
  expect(received.filter(({ late }) => late).length).toBeGreaterThan(0);
  expect(kept.length).toBeGreaterThan(0);
  expect(new Set(received.map(({ reference }) => reference)).size).toBe(received.length);
  expect(await client.ledgerRecord.count({ where: { kind: "submission" } })).toBe(received.length);
}, 60_000);
