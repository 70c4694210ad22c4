import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { DeskRegistrationInFull } from "@/lib/registrations/desk-queries";
import type { FormField } from "@/lib/registrations/form-view";

type Props = { locale: string; found: DeskRegistrationInFull };

/** All that somebody told in a registration, needs told in private included: for the organisers alone. */
export function ToldFacts({ locale, found }: Props) {
  const t = useTranslations("registrations");
  const told = (term: string, value: string | null) => (value === null ? [] : [{ term, value: <bdi>{value}</bdi> }]);
  const questions = found.fields.filter(({ kind }) => kind === "question");
  return (
    <Facts
      facts={[
        ...told(t("desk.address"), found.email),
        ...told(t("fields.affiliation"), found.affiliation),
        ...told(t("fields.role"), found.roleTitle),
        ...told(t("fields.badge_name"), found.badgeName),
        ...told(t("fields.accessibility"), found.accessibility),
        ...questions.map((field) => ({
          term: inLocale(field.title, locale).text || field.key,
          value: <Answer locale={locale} field={field} answer={found.answers[field.key]} />,
        })),
        ...told(t("desk.reasonTold"), found.reason),
      ]}
    />
  );
}

type AnswerProps = { locale: string; field: FormField; answer: string | string[] | undefined };

function Answer({ locale, field, answer }: AnswerProps) {
  const t = useTranslations("registrations.desk");
  const said = [answer ?? []].flat();
  if (said.length === 0) return <span className="quiet">{t("notAnswered")}</span>;
  return (
    <ul className="plain-list">
      {said.map((one) => {
        const choice = field.choices.find(({ key }) => key === one);
        return (
          <li key={one}>
            {choice === undefined ? <bdi>{one}</bdi> : <LocalisedText text={choice.label} locale={locale} />}
          </li>
        );
      })}
    </ul>
  );
}
