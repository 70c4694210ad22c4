import { z } from "zod";

/** Settings that are counts of something, each refused in words that name it. */
export const numberShape = {
  TRUSTED_PROXIES: z.coerce
    .number("TRUSTED_PROXIES is not a number.")
    .int("TRUSTED_PROXIES is not a whole number.")
    .min(0, "TRUSTED_PROXIES is below zero.")
    .max(10, "TRUSTED_PROXIES is above ten.")
    .optional(),
  API_PER_MINUTE: z.coerce
    .number("API_PER_MINUTE is not a number.")
    .int("API_PER_MINUTE is not a whole number.")
    .min(1, "API_PER_MINUTE is below one.")
    .max(1_000_000, "API_PER_MINUTE is above a million.")
    .optional(),
  UNDO_SECONDS: z.coerce
    .number("UNDO_SECONDS is not a number.")
    .int("UNDO_SECONDS is not a whole number.")
    .min(0, "UNDO_SECONDS is below zero.")
    .max(3_600, "UNDO_SECONDS is above an hour.")
    .default(120),
} as const;
