import { Prisma } from "./generated/client";

/** SQL NULL for an optional JSON column, where a plain null would leave open which null is meant. */
export const nullJson = Prisma.DbNull;
