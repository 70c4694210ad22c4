import { Button } from "@/components/ui/button";
import { type MarkedState, StateMark } from "@/components/ui/state-mark";
import type { RepresentationSummary } from "@/lib/accounts/queries";
import { useTranslations } from "@/lib/i18n/words";

const marks: Record<RepresentationSummary["organisation"]["status"], MarkedState> = {
  pending: "pending",
  verified: "verified",
  rejected: "refused",
  suspended: "closed",
  merged: "closed",
};

type Props = {
  representations: readonly RepresentationSummary[];
  /** Representation acted through; null when acting for nobody. */
  present: string | null;
  choose: (form: FormData) => Promise<void>;
};

/** The organisations a person represents: role, state, and the one they act for. */
export function RepresentationList({ representations, present, choose }: Props) {
  const t = useTranslations("accounts.representations");
  return (
    <ul className="list dense narrow">
      {representations.map(({ id, role, organisation }) => (
        <li key={id}>
          <h3>
            <bdi>{organisation.name}</bdi>
          </h3>
          <p className="facts small">
            <span>{t(`role.${role}`)}</span>
            <StateMark state={marks[organisation.status]}>{t(`status.${organisation.status}`)}</StateMark>
            {id === present ? <StateMark state="open">{t("present")}</StateMark> : null}
          </p>
          {id === present ? null : (
            <form action={choose}>
              <input type="hidden" name="representationId" value={id} />
              <Button kind="quiet">{t("choose")}</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
