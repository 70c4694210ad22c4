import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { RepresentationSummary } from "@/lib/accounts/queries";
import type { Actor } from "@/lib/kernel/actor";

type Props = {
  actor: Pick<Actor, "organisation">;
  /** All organisations that the person can act for. */
  representations: readonly RepresentationSummary[];
  /** Takes `representationId`. */
  choose: (form: FormData) => Promise<void>;
};

/** For whom the person acts, always in view; who represents several organisations chooses here. */
export function ActingFor({ actor, representations, choose }: Props) {
  const t = useTranslations("accounts.actingFor");
  const present = actor.organisation;
  const others = representations.filter(({ id }) => id !== present?.representationId);
  const words =
    present === null ? t("nobody") : t.rich("organisation", { name: () => <bdi key="name">{present.name}</bdi> });
  if (others.length === 0) return present === null ? null : <span className="small">{words}</span>;
  return (
    <details className="account-menu">
      <summary>
        <span className="small">{words}</span>
      </summary>
      <ul>
        {others.map(({ id, organisation }) => (
          <li key={id}>
            <form action={choose}>
              <input type="hidden" name="representationId" value={id} />
              <Button kind="quiet">
                <span>{t.rich("choose", { name: () => <bdi key="name">{organisation.name}</bdi> })}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
