import { database } from "@/lib/db/client";
import type { Reader } from "./readers-of-round";

/**
 * The focal points of organisations that a call was addressed to before an instant and that have submitted nothing
 * in the round. What was taken back is no answer; a protected submission is one, and nobody learns of it by this.
 */
export async function unansweredCalls(roundId: string, calledBefore: Date): Promise<Reader[]> {
  const recipients = await database().callRecipient.findMany({
    where: {
      roundId,
      addedAt: { lte: calledBefore },
      organisation: {
        status: "verified",
        contributions: { none: { roundId, submission: "submitted" } },
      },
    },
    select: {
      organisation: {
        select: {
          representations: {
            where: { role: "focal_point", status: "active", personId: { not: null } },
            select: { person: { select: { id: true, email: true, locale: true } } },
          },
        },
      },
    },
  });
  const people = recipients.flatMap(({ organisation }) =>
    organisation.representations.flatMap(({ person }) => (person === null ? [] : [person])),
  );
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
