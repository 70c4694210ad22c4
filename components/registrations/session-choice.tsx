import { ticked, typed } from "@/components/editor/form-answers";
import { CheckboxChoices, type Choice, RadioChoices } from "@/components/ui/choices";
import { useTranslations } from "@/lib/i18n/words";
import type { AttendanceName } from "@/lib/registrations/places";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  state: FormState;
  /** One event, or the sessions of a series to tick. */
  sessions: readonly Choice[];
  ways: readonly AttendanceName[];
  label: string;
};

/** Which sessions, and how one takes part; what can be no choice is not asked. */
export function SessionChoice({ state, sessions, ways, label }: Props) {
  const t = useTranslations("registrations");
  const all = sessions.map(({ value }) => value);
  const [onlyWay] = ways;
  return (
    <>
      <input type="hidden" name="eventIds[]" value={sessions.length === 1 ? all[0] : ""} />
      {sessions.length === 1 ? null : (
        <CheckboxChoices
          name="eventIds[]"
          id="eventIds"
          label={t("register.sessions")}
          hint={t("register.sessionsHint")}
          refusal={state.fields?.eventIds}
          defaultValues={ticked(state, "eventIds", all)}
          choices={sessions}
        />
      )}
      {ways.length === 1 && onlyWay !== undefined ? (
        <input type="hidden" name="attendance" value={onlyWay} />
      ) : (
        <RadioChoices
          name="attendance"
          wide
          label={label}
          refusal={state.fields?.attendance}
          defaultValue={typed(state, "attendance")}
          choices={ways.map((value) => ({ value, label: t(`attendance.${value}`) }))}
        />
      )}
    </>
  );
}
