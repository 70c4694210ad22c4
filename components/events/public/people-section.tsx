import type { PublicHost } from "@/lib/events/public-event";
import { useTranslations } from "@/lib/i18n/words";
import { HostNames } from "./host-names";

const roles = ["organiser", "co_chair", "moderator", "rapporteur", "speaker"] as const;

/** Who holds the event, and who leads or speaks at it, by what they do. */
export function PeopleSection({ hosts, locale }: { hosts: readonly PublicHost[]; locale: string }) {
  const t = useTranslations("events.roles");
  return (
    <>
      {roles.map((role) => {
        const those = hosts.filter((host) => host.role === role);
        return those.length === 0 ? null : (
          <section key={role}>
            <h2>{t(role, { count: those.length })}</h2>
            <HostNames hosts={those} locale={locale} />
          </section>
        );
      })}
    </>
  );
}
