import { z } from "zod";
import { makeCompilation } from "@/lib/compilations/make-compilation";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { quietWords } from "@/lib/kernel/quiet-log";

/**
 * What runs in the process of its own: it is told one file to make, makes it, says how much memory that took and ends. It ends at once when the
 * process that started it does.
 */
const order = z.strictObject({ compilationId: z.uuid(), databaseUrl: z.string() });

process.once("disconnect", () => process.exit(1));
process.once("message", (message) => {
  void make(order.parse(message)).then(
    () => process.send?.(process.resourceUsage().maxRSS, () => process.exit(0)),
    (error: unknown) => {
      console.error("A file could not be made.", quietWords(error));
      process.exit(1);
    },
  );
});

async function make({ compilationId, databaseUrl }: z.output<typeof order>): Promise<void> {
  connectDatabase(databaseUrl);
  try {
    await makeCompilation({ clock: systemClock, root: process.cwd(), site: env().appUrl }, compilationId);
  } finally {
    await disconnectDatabase();
  }
}
