import type { Deps } from "@/lib/jobs/queue";
import { changeTerm } from "./change-term";
import type { SeenTerm } from "./schema";

/** The term is gone from the glossary and from all texts at once; it can be published again. */
export function takeBackTerm(deps: Pick<Deps, "actor" | "clock">, input: SeenTerm): Promise<void> {
  return changeTerm(deps, input, "takeBack");
}
