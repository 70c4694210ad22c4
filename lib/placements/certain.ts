import { certainScore } from "./schema";

/** Proposals that need no second look: the paragraph lives on in its place, and its words were adopted wholly or not. */
export const isCertain = {
  state: "placed" as const,
  score: { gte: certainScore },
  OR: [{ adoption: null }, { adoption: { in: ["verbatim" as const, "not_adopted" as const] } }],
};
