import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { registrationStates } from "./lifecycle";
import { attendances } from "./places";

/** What the organisers' list is narrowed to; what an address asks for in vain is left out. */
export const deskFilterSchema = z.object({
  /** A state, or those that wait for a decision of the organisers. */
  state: z
    .enum(["to_decide", ...registrationStates])
    .nullable()
    .catch(null),
  attendance: z.enum(attendances).nullable().catch(null),
  /** A part of a name, an address, an affiliation or the name of an organisation. */
  words: z.string().max(200).catch(""),
});
export type DeskFilter = z.output<typeof deskFilterSchema>;

export function readDeskFilter(query: Record<string, string | string[] | undefined>): DeskFilter {
  const { state = null, attendance = null, q = "" } = query;
  const words = typeof q === "string" ? q.replaceAll("\0", "").trim() : q;
  return deskFilterSchema.parse({ state, attendance, words });
}

/** Where-clause of a filter. */
export function matchingDesk({ state, attendance, words }: DeskFilter): Prisma.RegistrationWhereInput {
  const contains = { contains: words, mode: "insensitive" as const };
  return {
    AND: [
      state === null ? {} : state === "to_decide" ? { awaitsOrganiser: true } : { state },
      attendance === null ? {} : { attendance },
      words === ""
        ? {}
        : {
            OR: [
              { name: contains },
              { email: contains },
              { affiliation: contains },
              { organisation: { name: contains } },
            ],
          },
    ],
  };
}

/** A filter as it stands in an address; empty for none. */
export function deskQuery({ state, attendance, words }: DeskFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (state !== null) query.set("state", state);
  if (attendance !== null) query.set("attendance", attendance);
  if (words !== "") query.set("q", words);
  return query;
}
