import { readForms } from "../e2e-forms";
import type { Seat } from "./crowd";

/** What somebody at a seat was told: that it is received, that the hour has passed, or nothing at all. */
export type Pressed = { seat: Seat; told: "received" | "closed" | "nothing" };

const cookie = ({ session }: Seat) => ({ cookie: `openfloor-session-token=${session}` });

/** What the button "submit chosen" of one's own list posts, but for the choice; it is the same for everybody. */
export async function readButton(address: string, seat: Seat): Promise<Record<string, string>> {
  const page = await fetch(`${address}/en/me/contributions`, { headers: cookie(seat) });
  const form = readForms(await page.text()).find(({ buttons }) => buttons.includes("Submit those ticked"));
  if (form === undefined) throw new Error(`The list (${page.status}) has no such button`);
  return Object.fromEntries(
    Object.entries(form.fields).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** Presses the button as a browser without scripts does; whoever gets no answer is told so. */
export async function pressSubmit(address: string, button: Record<string, string>, seat: Seat): Promise<Pressed> {
  const form = new FormData();
  for (const [name, value] of Object.entries(button)) form.append(name, value);
  form.append("chosen[]", `${seat.contributionId}:${seat.revision}`);
  try {
    const answer = await fetch(`${address}/en/me/contributions`, {
      method: "POST",
      body: form,
      redirect: "manual",
      headers: { ...cookie(seat), origin: address },
      signal: AbortSignal.timeout(60_000),
    });
    const page = await answer.text();
    if (answer.headers.get("location")?.includes("done=submitted-1")) return { seat, told: "received" };
    return { seat, told: page.includes("The closing hour has passed") ? "closed" : "nothing" };
  } catch {
    // The connection broke or the server was gone: the person knows nothing, and will look again.
    return { seat, told: "nothing" };
  }
}
