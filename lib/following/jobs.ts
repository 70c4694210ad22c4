import { z } from "zod";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defineJob } from "@/lib/jobs/queue";
import { gatherNews } from "./gather-news";
import { sendNews } from "./send-news";

/** Every minute: what "at once" means. */
export const tellFollowers = defineJob<Record<string, never>>({
  name: "tell-followers",
  payload: z.strictObject({}),
  every: "* * * * *",
  async run(_nothing, { jobs }) {
    const now = await databaseNow(database());
    await gatherNews(now);
    await sendNews(jobs, now);
  },
});
