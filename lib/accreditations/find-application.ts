import { database } from "@/lib/db/client";
import { type AccreditationStateName, stateAt } from "./lifecycle";
import type { ShownObjection } from "./shown-objections";

/** What is read of an application to show it. */
export const applicationColumns = {
  id: true,
  state: true,
  revision: true,
  why: true,
  work: true,
  document: true,
  language: true,
  appliedAt: true,
  asked: true,
  askedAt: true,
  checkedAt: true,
  settledAt: true,
  processId: true,
  organisationId: true,
  process: { select: { slug: true, name: true, takesApplications: true, objectionShown: true } },
  organisation: {
    select: {
      slug: true,
      name: true,
      status: true,
      stakeholderGroup: true,
      country: true,
      website: true,
      description: true,
    },
  },
  circulation: { select: { silentUntil: true, zone: true } },
  objections: { orderBy: { enteredAt: "asc" }, select: { objector: true, reason: true } },
} as const;

/** An application as it stands now. */
export type Application = {
  id: string;
  state: AccreditationStateName;
  revision: number;
  why: string;
  work: string;
  document: string | null;
  language: string;
  appliedAt: Date;
  asked: string | null;
  isComplete: boolean;
  silentUntil: Date | null;
  zone: string | null;
  settledAt: Date | null;
  objections: ShownObjection[];
};

/** The row of an application; null when there is none. */
export function findApplication(id: string) {
  return database().accreditation.findUnique({ where: { id }, select: applicationColumns });
}

type Row = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** An application as it stands at an instant. */
export function toApplication(row: Row, now: Date): Application {
  const { id, revision, why, work, document, language, appliedAt, asked, checkedAt, circulation, objections } = row;
  const state = stateAt(row.state, circulation?.silentUntil ?? null, now);
  return {
    ...{ id, state, revision, why, work, document, language, appliedAt, asked, objections },
    isComplete: checkedAt !== null,
    silentUntil: circulation?.silentUntil ?? null,
    zone: circulation?.zone ?? null,
    settledAt: row.settledAt ?? (state === "admitted" ? (circulation?.silentUntil ?? null) : null),
  };
}
