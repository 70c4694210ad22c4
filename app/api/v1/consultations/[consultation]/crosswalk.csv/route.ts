import { crosswalkFile } from "@/lib/web/crosswalk-file";
import { csvAnswer } from "@/lib/web/list-answer";
import { publicProblem } from "@/lib/web/public-answer";

type Context = { params: Promise<{ consultation: string }> };

/** The texts of a consultation, theme by theme, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const file = await crosswalkFile((await params).consultation);
  if (file === null) return publicProblem(404, "There is no such consultation");
  return csvAnswer(request, file);
}
