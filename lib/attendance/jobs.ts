import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { markAllAbsent } from "./mark-all-absent";

/** Marks who did not come, once events are over and their doors have had time to send what waited. */
export const markAbsentees = defineJob<Record<string, never>>({
  name: "mark-absentees",
  every: "7,37 * * * *",
  payload: z.strictObject({}),
  run: () => markAllAbsent(),
});
