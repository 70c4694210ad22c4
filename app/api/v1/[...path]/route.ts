import { publicProblem } from "@/lib/web/public-answer";

/** Programs that ask for an address there is not are told so in their own form, and where all of them are listed. */
export function GET(): Response {
  return publicProblem(404, "There is nothing at this address; /api/v1/openapi.json lists all there are");
}
