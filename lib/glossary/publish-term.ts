import type { Deps } from "@/lib/jobs/queue";
import { changeTerm } from "./change-term";
import type { SeenTerm } from "./schema";

/** The term stands in the glossary from now on, and texts that use it explain it. */
export function publishTerm(deps: Pick<Deps, "actor" | "clock">, input: SeenTerm): Promise<void> {
  return changeTerm(deps, input, "publish");
}
