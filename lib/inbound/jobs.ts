import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { fetchMessage as fetchNow } from "./fetch-message";

/** Fetches a message that Resend received; an event that came twice fetches twice and takes once. */
export const fetchMessage = defineJob<{ emailId: string }>({
  name: "fetch-message",
  payload: z.strictObject({ emailId: z.uuid() }),
  run: (payload, deps) => fetchNow(deps, payload),
});
