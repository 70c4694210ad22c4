import { Prisma } from "./generated/client";

/** Pieces of hand-written SQL that are put together; values travel as parameters and never in the text. */
export const { sql, join: joinSql } = Prisma;

export type Sql = Prisma.Sql;
