import { getActor } from "@/lib/auth/get-actor";
import { holdInput, readStanding } from "@/lib/inputs/hold-input";
import { holdSchema } from "@/lib/inputs/schema";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { ownAnswer, readJsonBody, refusedAnswer } from "@/lib/web/saving-answer";

type Context = { params: Promise<{ id: string }> };

/** Who writes on an input now, and which revision stands; asked by its open pages. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor();
  if (actor === null) return ownAnswer({ reason: null }, 401);
  const { id } = await params;
  const pageKey = new URL(request.url).searchParams.get("pageKey");
  try {
    if (!isId(id) || !isId(pageKey)) throw notFound();
    return ownAnswer(await readStanding(actor, id, pageKey), 200);
  } catch (error) {
    return refusedAnswer(error, request);
  }
}

/** Takes the writing over, or lets go of it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await getActor();
  if (actor === null) return ownAnswer({ reason: null }, 401);
  // A page that is being left sends a beacon, which carries this type as well.
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return ownAnswer({}, 415);
  try {
    const parsed = holdSchema.safeParse(await readJsonBody(request, 1_000));
    if (!parsed.success) throw new DomainError("invalid", "inputs.errors.notUnderstood");
    if (parsed.data.id !== (await params).id) throw notFound();
    await holdInput({ actor }, parsed.data);
    return ownAnswer({}, 200);
  } catch (error) {
    return refusedAnswer(error, request);
  }
}
