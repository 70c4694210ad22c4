import { ContributionLine } from "@/components/reading/contribution-line";
import { LinkButton } from "@/components/ui/button";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  /** Of the event. */
  slug: string;
  zone: string;
  /** Null where the event belongs to no consultation. */
  filing: { roundId: string | null } | null;
  inputs: readonly PublicContributionLine[];
};

/** On the page of an event: what was filed at it and is published, and the way to file an input while a round is open. */
export function InputsSection({ locale, slug, zone, filing, inputs }: Props) {
  const t = useTranslations("inputs.atSession");
  const roundId = filing?.roundId ?? null;
  if (inputs.length === 0 && roundId === null) return null;
  return (
    <section className="stack" aria-labelledby="inputs">
      <h2 id="inputs">{t("title")}</h2>
      {inputs.length === 0 ? <p className="quiet">{t("none")}</p> : null}
      {inputs.length === 0 ? null : (
        <ul className="list">
          {inputs.map((line) => (
            <ContributionLine
              key={line.id}
              locale={locale}
              contribution={line}
              published={showDate(line.publishedAt, locale, zone)}
            />
          ))}
        </ul>
      )}
      {roundId === null ? null : (
        <p>
          <LinkButton href={`/${locale}/compose/input/${roundId}?event=${slug}`} rel="nofollow">
            {t("file")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
