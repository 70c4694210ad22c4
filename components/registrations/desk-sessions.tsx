import { LocalisedText } from "@/components/reading/localised-text";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslations } from "@/lib/i18n/words";
import type { RegistrationDesk } from "@/lib/registrations/desk-queries";

type Props = { locale: string; sessions: RegistrationDesk["sessions"] };

/** The sessions of a series, each the way to its registrations. */
export function DeskSessions({ locale, sessions }: Props) {
  const t = useTranslations("registrations.desk");
  if (sessions.length === 0) return <EmptyState title={t("noSessions")} />;
  return (
    <ul className="list dense">
      {sessions.map(({ id, title, registered, toDecide }) => (
        <li key={id}>
          <a href={`/${locale}/desk/events/${id}/registrations`}>
            <LocalisedText text={title} locale={locale} />
          </a>{" "}
          <span className="facts small quiet">
            <span>{t("registered", { count: registered })}</span>
            {toDecide === 0 ? null : <span>{t("toDecide", { count: toDecide })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
