import { getActor } from "@/lib/auth/get-actor";
import { longestTerm } from "@/lib/contributions/schema";
import { readTermOccurrences } from "@/lib/contributions/term-occurrences";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";

/** How often and where a term stands in a text, while somebody types it in the composer. For signed-in people. */
export async function GET(request: Request): Promise<Response> {
  if ((await getActor()) === null) return answer(null, 401);
  const { searchParams } = new URL(request.url);
  const versionId = searchParams.get("version");
  const term = searchParams.get("term") ?? "";
  if (!isId(versionId) || term.length > longestTerm) return answer(null, 422);
  try {
    return answer(await readTermOccurrences(versionId, term), 200);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return answer(null, error.status);
  }
}

function answer(body: object | null, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
