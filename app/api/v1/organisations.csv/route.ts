import { exportedOrganisation, organisationsAsCsv } from "@/lib/organisations/exported-organisation";
import { type PublicOrganisation, publicOrganisationsInFull } from "@/lib/organisations/public";
import { queryFilter } from "@/lib/organisations/public-filter";
import { Overloaded, RenderGate } from "@/lib/web/documents/render-gate";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

const rowsAtOnce = 200;
const mostRows = 20_000;

/** A whole directory is much to read: a few at a time, so that nobody's downloads slow down everybody. */
const gate = new RenderGate({ running: 2, waiting: 20 });

/** The directory as CSV, whole; an empty cell is not stated. */
export async function GET(request: Request): Promise<Response> {
  try {
    return await gate.run(() => answer(request));
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}

async function answer(request: Request): Promise<Response> {
  const filter = queryFilter(new URL(request.url).searchParams);
  const organisations: PublicOrganisation[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && organisations.length < mostRows) {
    const page = await publicOrganisationsInFull(filter, rowsAtOnce, cursor);
    organisations.push(...page.items);
    cursor = page.next;
  }
  const body = organisationsAsCsv(organisations.map(exportedOrganisation));
  return publicAnswer(request, body, "text/csv; charset=utf-8; header=present", "directory-of-organisations.csv");
}
