import { Button, LinkButton } from "@/components/ui/button";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  /** Address of the case, and the parameters that it keeps; null where it can be read no more. */
  again: string | null;
  query: string;
  /** Where one goes on. */
  next: string;
};

/** The way on from an item that somebody else was quicker with: read it as it stands now, or take the next one. */
export function WayOn({ again, query, next }: Props) {
  const t = useTranslations("moderation.wayOn");
  return (
    <div className="button-row">
      {again === null ? null : (
        // A form, since a link to the page one is on would not load it anew.
        <form method="get" action={again}>
          {[...new URLSearchParams(query)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button>{t("again")}</Button>
        </form>
      )}
      <LinkButton href={next}>{t("next")}</LinkButton>
    </div>
  );
}
