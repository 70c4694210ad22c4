import type { ReactNode } from "react";
import { StateMark } from "@/components/ui/state-mark";
import type { DoorPerson } from "@/lib/attendance/queries";
import { useTranslations } from "@/lib/i18n/words";
import { doorHour } from "./door-hour";

type Found = Omit<DoorPerson, "since"> & { since: Date | string | null };

type Props = {
  people: readonly Found[];
  locale: string;
  zone: string;
  /** The act on one of them; null where there is none. */
  act: (person: Found) => ReactNode;
};

const marks = {
  attended: "verified",
  confirmed: "open",
  absent: "closed",
  pending: "pending",
  waitlisted: "soon",
  rejected: "refused",
  cancelled: "closed",
} as const;

/** Those whose names match, each with where they stand and what can be done. */
export function DoorPeople({ people, locale, zone, act }: Props) {
  const t = useTranslations("attendance");
  if (people.length === 0) return null;
  return (
    <ul className="door-people">
      {people.map((person) => (
        <li key={person.id}>
          <div>
            <strong>
              <bdi>{person.name}</bdi>
            </strong>
            {person.affiliation === null ? null : (
              <span className="quiet small">
                <bdi>{person.affiliation}</bdi>
              </span>
            )}
            <span className="small">
              <StateMark state={marks[person.state]}>
                {person.since === null
                  ? t(`states.${person.state}`)
                  : t("door.inSince", { hour: doorHour(new Date(person.since), zone, locale) })}
              </StateMark>
              <span className="quiet">{t(`attending.${person.attendance}`)}</span>
            </span>
          </div>
          {act(person)}
        </li>
      ))}
    </ul>
  );
}
