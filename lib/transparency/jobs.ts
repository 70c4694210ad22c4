import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { systemClock } from "@/lib/kernel/clock";
import { keepFigures } from "./kept-figures";

/** Counts beforehand what would keep the readers of the platform's figures waiting. */
export const keepPlatformFigures = defineJob({
  name: "keep-platform-figures",
  payload: z.strictObject({}),
  every: "*/10 * * * *",
  run: () => keepFigures(systemClock.now()),
});
