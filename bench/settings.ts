import { z } from "zod";

const settings = z
  .object({
    /** How long each load lasts, in seconds. */
    BENCH_SECONDS: z.coerce.number().int().min(1).max(120).default(10),
    /** How many contributions `explain` fills the database with. */
    BENCH_ROWS: z.coerce.number().int().min(1_000).max(1_000_000).default(200_000),
    /** Id of the process of the server under load; 0 where none was started. */
    OPENFLOOR_E2E_PID: z.coerce.number().int().default(0),
  })
  .parse(process.env);

export const seconds = settings.BENCH_SECONDS;
export const rows = settings.BENCH_ROWS;
export const siteProcess = settings.OPENFLOOR_E2E_PID;

/** Browsers that ask at once. */
export const connections = 32;

/** People who submit at once. */
export const concurrency = 8;
