import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { refreshWords } from "./refresh-words";

/** Learns the words of what was published since, from which other spellings are suggested. */
export const refreshSearchWords = defineJob({
  name: "refresh-search-words",
  payload: z.strictObject({}),
  every: "23 * * * *",
  run: () => refreshWords(),
});
