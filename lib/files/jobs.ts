import { z } from "zod";
import { defineJob } from "@/lib/jobs/queue";
import { removeBytes } from "./forget-file";

/** Removes the bytes of a file whose row an act forgot, once that act is kept: an act that fails loses nothing. */
export const forgetBytes = defineJob({
  name: "forget-bytes",
  payload: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  run: ({ sha256 }) => removeBytes(sha256),
});
