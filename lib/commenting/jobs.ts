import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { letTableGo } from "./let-table-go";

/** Lets a table go that nobody confirmed in time. What was confirmed stays, as the source of its comments. */
export const forgetTable = defineJob({
  name: "forget-commenting-table",
  payload: z.strictObject({ tableId: z.uuid() }),
  run: ({ tableId }) => letTableGo(tableId),
});
