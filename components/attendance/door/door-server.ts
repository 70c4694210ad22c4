import { type DoorAnswer, doorAnswer, scansAnswer, type WaitingAct } from "./door-answers";

/** Whether there is a network, and whether the server still knows who works at this door. */
export type Line = "up" | "down" | "refused";

type Answered<Answer> = { line: "up"; answer: Answer } | { line: "down" | "refused" };

const most = 50;

async function ask<Answer>(
  request: () => Promise<Response>,
  read: (given: unknown) => Answer,
): Promise<Answered<Answer>> {
  try {
    const response = await request();
    if ([401, 403, 404].includes(response.status)) return { line: "refused" };
    if (!response.ok) return { line: "down" };
    return { line: "up", answer: read(await response.json()) };
  } catch {
    // No network, or an answer that is none of ours, as hotels give: what waits goes on waiting.
    return { line: "down" };
  }
}

const address = (eventId: string) => `/api/events/${eventId}/door`;

/** How it stands at the doors of an event, with the list where it is asked for. */
export function askDoor(eventId: string, withList: boolean): Promise<Answered<DoorAnswer>> {
  return ask(
    () => fetch(`${address(eventId)}${withList ? "?list=1" : ""}`, { cache: "no-store" }),
    (given) => doorAnswer.parse(given),
  );
}

/** Sends what waits, the oldest first; what was settled comes back with what became of it. */
export function sendActs(eventId: string, acts: readonly WaitingAct[]) {
  const scans = acts.slice(0, most).map(({ eventId: _event, refused: _refused, ...act }) => act);
  const body = JSON.stringify({ scans });
  return ask(
    () => fetch(address(eventId), { method: "POST", headers: { "Content-Type": "application/json" }, body }),
    (given) => scansAnswer.parse(given),
  );
}
