import { type CustomTypesConfig, types } from "pg";

const { DATE, INT8, TIMESTAMPTZ } = types.builtins;

/**
 * How the text of a column becomes a value, where the driver would lose something: an instant and a day become a `Date`
 * (the day in UTC, not in the zone of the machine), a large number a `bigint`. The same as raw queries of Prisma give.
 */
export const rowTypes: CustomTypesConfig = {
  getTypeParser: (type, format) =>
    (format === "binary" ? undefined : own.get(type)) ?? types.getTypeParser(type, format),
};

const usualInstant = types.getTypeParser(TIMESTAMPTZ);

const own = new Map<number, (value: string) => unknown>([
  [TIMESTAMPTZ, (value) => instant(value) ?? usualInstant(value)],
  [DATE, (value) => new Date(`${value}T00:00:00Z`)],
  [INT8, BigInt],
]);

/** As PostgreSQL writes it with DateStyle ISO, "2026-11-23 09:30:00.5+00"; null where its zone has minutes. */
function instant(value: string): Date | null {
  const read = new Date(`${value.replace(" ", "T")}:00`);
  return Number.isNaN(read.getTime()) ? null : read;
}
