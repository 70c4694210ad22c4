import { exportedOrganisation, organisationsAsCsv } from "@/lib/organisations/exported-organisation";
import { type PublicOrganisation, publicOrganisationsInFull } from "@/lib/organisations/public";
import { queryFilter } from "@/lib/organisations/public-filter";
import { publicAnswer } from "@/lib/web/public-answer";

const rowsAtOnce = 200;
const mostRows = 20_000;

/** The directory as CSV, whole; an empty cell is not stated. */
export async function GET(request: Request): Promise<Response> {
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
