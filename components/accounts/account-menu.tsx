import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { RepresentationSummary } from "@/lib/accounts/queries";
import { useTranslations } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";

type Props = {
  actor: Pick<Actor, "name" | "email" | "organisation">;
  /** All organisations that the person can act for. */
  representations: readonly RepresentationSummary[];
  /** Takes `representationId`. */
  choose: (form: FormData) => Promise<void>;
  /** Where their work is done. */
  ways: readonly { href: string; label: string }[];
};

/** Who acts and for whom, always in view; behind it the organisations to choose from and the ways to their own work. */
export function AccountMenu({ actor, representations, choose, ways }: Props) {
  const t = useTranslations("accounts.actingFor");
  const present = actor.organisation;
  const others = representations.filter(({ id }) => id !== present?.representationId);
  const acting = present === null ? (others.length === 0 ? null : t("nobody")) : named(t, "organisation", present.name);
  return (
    <details className="account-menu">
      <summary>
        <span className="account">
          <bdi>{actor.name ?? actor.email}</bdi>
          {acting === null ? null : (
            <>
              <span className="visually-hidden">{acting}</span>
              <bdi className="small quiet" aria-hidden="true">
                {present?.name ?? acting}
              </bdi>
            </>
          )}
        </span>
      </summary>
      <ul>
        {acting === null ? null : <li className="small quiet acting-for">{acting}</li>}
        {others.map(({ id, organisation }) => (
          <li key={id}>
            <form action={choose}>
              <input type="hidden" name="representationId" value={id} />
              <Button kind="quiet">
                <span>{named(t, "choose", organisation.name)}</span>
              </Button>
            </form>
          </li>
        ))}
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function named(t: ReturnType<typeof useTranslations>, key: "organisation" | "choose", organisation: string): ReactNode {
  return t.rich(key, { name: () => <bdi key="name">{organisation}</bdi> });
}
