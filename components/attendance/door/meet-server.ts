import type { DoorAnswer, Verdict, WaitingAct } from "./door-answers";
import { dropActs, keepAct, waitingActs } from "./door-memory";
import { askDoor, type Line, sendActs } from "./door-server";

/** What the server said, by how much its clock is ahead of the device's in milliseconds, and what still waits here. */
export type ServerNews = { answer: DoorAnswer; ahead: number; waiting: readonly WaitingAct[] };

type Meeting = {
  eventId: string;
  withList: boolean;
  /** What waits and was not refused, shown and given. */
  waiting: () => Promise<readonly WaitingAct[]>;
  take: (news: ServerNews) => Promise<void>;
  settled: (verdicts: readonly Verdict[]) => void;
};

/** Sends what waits on the device, then asks how it stands. @returns what there was of a line. */
export async function meetServer({ eventId, withList, waiting, take, settled }: Meeting): Promise<Line> {
  const told = async (answer: DoorAnswer) =>
    take({ answer, ahead: Date.parse(answer.now) - Date.now(), waiting: await waitingActs(eventId) });
  for (;;) {
    const acts = await waiting();
    if (acts.length === 0) break;
    const sent = await sendActs(eventId, acts);
    if (sent.line !== "up") return sent.line;
    const verdicts = sent.answer.settled;
    await keepSettled(acts, verdicts);
    await told(sent.answer);
    settled(verdicts);
    // What the server could not read would come back for ever.
    if (verdicts.length === 0) break;
  }
  await waiting();
  const asked = await askDoor(eventId, withList);
  if (asked.line === "up") await told(asked.answer);
  return asked.line;
}

/** What was settled leaves the device; a walk-in that was not taken stays until somebody says what becomes of it. */
async function keepSettled(acts: readonly WaitingAct[], verdicts: readonly Verdict[]): Promise<void> {
  for (const { id, outcome } of verdicts) {
    const act = acts.find((one) => one.id === id);
    if (act?.kind === "walk_in" && outcome !== "in") await keepAct({ ...act, refused: outcome });
    else await dropActs([id]);
  }
}
