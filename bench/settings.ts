import { z } from "zod";

const settings = z
  .object({
    /** How long each load lasts, in seconds. */
    BENCH_SECONDS: z.coerce.number().int().min(1).max(120).default(10),
    /** How often each of those that are compared has its turn under load. */
    BENCH_ROUNDS: z.coerce.number().int().min(1).max(20).default(5),
    /** How many contributions `explain` fills the database with. */
    BENCH_ROWS: z.coerce.number().int().min(1_000).max(1_000_000).default(200_000),
    /** How many rows `scale` begins with and ends with. */
    BENCH_ROWS_FROM: z.coerce.number().int().min(1_000).default(10_000),
    BENCH_ROWS_TO: z.coerce.number().int().min(1_000).max(1_000_000).default(1_000_000),
    /** With what the reads begin that `scale` measures; all of them where it is empty. */
    BENCH_READS: z.string().default(""),
    /** Id of the process of the server under load; 0 where none was started. */
    OPENFLOOR_E2E_PID: z.coerce.number().int().default(0),
  })
  .parse(process.env);

export const seconds = settings.BENCH_SECONDS;
export const rounds = settings.BENCH_ROUNDS;
export const rows = settings.BENCH_ROWS;
export const scale = { from: settings.BENCH_ROWS_FROM, to: settings.BENCH_ROWS_TO, reads: settings.BENCH_READS };
export const siteProcess = settings.OPENFLOOR_E2E_PID;

/** Browsers that ask at once. */
export const connections = 32;

/** People who submit at once. */
export const concurrency = 8;
