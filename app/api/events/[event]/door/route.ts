import { countDoor, listDoor, listSeenTwice } from "@/lib/attendance/queries";
import { doorActSchema, scansSchema } from "@/lib/attendance/schema";
import { type SettledAct, settleDoorAct } from "@/lib/attendance/settle-door-act";
import { getActor } from "@/lib/auth/get-actor";
import { jobs } from "@/lib/jobs/queue";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";

type Context = { params: Promise<{ event: string }> };

/** Doors are told of who came twice for this long, in milliseconds. */
const recently = 60 * 60 * 1_000;

/** How it stands at the doors of an event, for its organisers; with `list=1`, everybody who registered. */
export function GET(request: Request, context: Context): Promise<Response> {
  return atDoor(context, async (actor, eventId) => {
    const withList = new URL(request.url).searchParams.get("list") === "1";
    return { ...(await standing(actor, eventId)), ...(withList ? { people: await listDoor(actor, eventId) } : {}) };
  });
}

/** Settles what a door sends, in the order of their hours; each is answered by itself. */
export function POST(request: Request, context: Context): Promise<Response> {
  return atDoor(context, async (actor, eventId) => {
    const sent = scansSchema.safeParse(await request.json().catch(() => null));
    if (!sent.success) return null;
    const acts = sent.data.scans.flatMap((given) => doorActSchema.safeParse(given).data ?? []);
    acts.sort((one, other) => one.scannedAt.getTime() - other.scannedAt.getTime());
    const settled: SettledAct[] = [];
    for (const act of acts) settled.push(await settleDoorAct({ actor, jobs }, eventId, act));
    return { ...(await standing(actor, eventId)), settled };
  });
}

async function standing(actor: Actor, eventId: string) {
  const now = systemClock.now();
  return {
    now,
    counts: await countDoor(actor, eventId),
    twice: await listSeenTwice(actor, eventId, new Date(now.getTime() - recently)),
  };
}

const headers = { "Cache-Control": "private, no-store" };

async function atDoor(
  { params }: Context,
  answer: (actor: Actor, eventId: string) => Promise<object | null>,
): Promise<Response> {
  const actor = await getActor();
  if (actor === null) return new Response(null, { status: 401, headers });
  const { event } = await params;
  if (!isId(event)) return new Response(null, { status: 404, headers });
  try {
    const body = await answer(actor, event);
    return body === null ? new Response(null, { status: 422, headers }) : Response.json(body, { headers });
  } catch (error) {
    if (isDomainError(error)) return new Response(null, { status: error.status, headers });
    throw error;
  }
}
