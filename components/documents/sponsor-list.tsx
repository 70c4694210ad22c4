import type { PublicSponsor } from "@/lib/documents/public";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; sponsors: readonly PublicSponsor[] };

/** Who puts their name to a draft, each with its days; who left stays listed. */
export function SponsorList({ locale, sponsors }: Props) {
  const t = useTranslations("documents.sponsors");
  const day = (date: Date) => showDate(date, locale, "UTC");
  return (
    <ul className="plain-list draft-sponsors">
      {sponsors.map(({ id, name, organisation, joinedOn, leftOn }) => (
        <li key={id} className={leftOn === null ? undefined : "left"}>
          {organisation === null ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={`/${locale}/organisations/${organisation}`}>
              <bdi>{name}</bdi>
            </a>
          )}{" "}
          <span className="quiet small">
            {leftOn === null
              ? t("since", { day: day(joinedOn) })
              : t("until", { from: day(joinedOn), to: day(leftOn) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
