import { floorAsJson } from "@/lib/speakers/floor-json";
import { publicFloor } from "@/lib/speakers/public";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";
import { ShortMemory } from "@/lib/web/short-memory";

type Context = { params: Promise<{ event: string }> };

/** Every open page asks every two seconds: however many they are, the database is asked once a second. */
const memory = new ShortMemory<string | null>({ milliseconds: 1_000, most: 200 });

/** Who has the floor in an event, who comes next and who was heard; small, for pages that follow it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { event } = await params;
  const body = await memory.recall(event, Date.now(), async () => {
    const floor = await publicFloor(event);
    return floor === null ? null : floorAsJson(floor);
  });
  if (body === null) return publicProblem(404, "There is no such event");
  return publicAnswer(request, body, "application/json; charset=utf-8");
}
