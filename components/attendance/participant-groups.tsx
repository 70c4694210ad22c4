import type { ParticipantList } from "@/lib/attendance/public-list";
import { useTranslations } from "@/lib/i18n/words";

type Props = { list: ParticipantList };

/** Who takes part and agreed to be named, by stakeholder group; of the others a number alone. */
export function ParticipantGroups({ list: { groups, others } }: Props) {
  const t = useTranslations("attendance.participants");
  const names = useTranslations("public.groups");
  return (
    <>
      {groups.map(({ group, people }) => (
        <section key={group ?? "none"} className="stack">
          <h2>{group === null ? t("others") : names(group)}</h2>
          <ul className="participants">
            {people.map(({ id, name, affiliation }) => (
              <li key={id}>
                <span>
                  <bdi>{name}</bdi>
                </span>
                {affiliation === null ? null : (
                  <span className="quiet small">
                    <bdi>{affiliation}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {others === null ? null : <p className="quiet">{t("unnamed", { count: others })}</p>}
    </>
  );
}
