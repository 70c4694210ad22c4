import { z } from "zod";
import { optionalLine } from "./fields";
import { meetingsSchema } from "./meetings";
import { organisationFacts } from "./schema";

const address = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** An entry of a directory: the public facts of an organisation, of which only the name has to be there. */
const entrySchema = z.object({
  slug: address.nullable().default(null),
  ...organisationFacts,
  meetings: meetingsSchema.nullable().default(null),
  /** Addresses of the organisations that it is a part of. */
  partOf: z.array(address).max(60).default([]),
  asOf: optionalLine(7).refine((month) => month === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(month)),
});

type Complete = z.output<typeof entrySchema>;

export type ImportEntry = {
  slug: string | null;
  name: string;
  /** What the entry says, by field; a field that it does not have is not here. Null is "not stated". */
  facts: Partial<Omit<Complete, "slug" | "name" | "partOf">>;
  /** Addresses of what it is a part of; undefined where the entry does not speak of it. */
  partOf: string[] | undefined;
  /** Fields of the file that the directory does not know. */
  ignored: string[];
};

export type ReadEntry = { entry: ImportEntry } | { name: string; refusedField: string };

/** Reads one entry of a file; names of fields and groups that other directories use are understood. */
export function readImportEntry(raw: Record<string, unknown>): ReadEntry {
  const told = translate(raw);
  const parsed = entrySchema.safeParse(told);
  if (!parsed.success) {
    const name = typeof raw.name === "string" ? raw.name.slice(0, 200) : "";
    return { name, refusedField: String(parsed.error.issues[0]?.path[0] ?? "name") };
  }
  const { slug, name, partOf, ...facts } = parsed.data;
  return {
    entry: {
      slug,
      name,
      partOf: "partOf" in told ? [...new Set(partOf)].sort() : undefined,
      facts: Object.fromEntries(Object.entries(facts).filter(([field]) => field in told)),
      ignored: Object.keys(told).filter((field) => !(field in entrySchema.shape)),
    },
  };
}

function translate({ id, aka, ...raw }: Record<string, unknown>): Record<string, unknown> {
  const group = raw.stakeholderGroup;
  return {
    ...(typeof id === "string" ? { slug: id } : {}),
    ...(aka === undefined ? {} : { aliases: aka }),
    ...raw,
    ...(typeof group === "string" ? { stakeholderGroup: group.replaceAll("-", "_") } : {}),
  };
}
