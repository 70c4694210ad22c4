import { getActor } from "@/lib/auth/get-actor";

/** Who is signed in, for the account menu that public documents load after themselves. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  return Response.json(
    {
      signedIn: actor !== null,
      name: actor === null ? null : (actor.name ?? actor.email),
      actingFor: actor?.organisation?.name ?? null,
      desk: actor !== null && (actor.administrator || actor.offices.length > 0),
      locale: actor?.locale ?? null,
    },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
