import type { PublicEndorsement } from "@/lib/endorsements/public";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  endorsement: PublicEndorsement;
  textHref: string | null;
  titles: ReadonlyMap<string, string>;
};

/** What the support of one organisation does not cover, each with its place. */
export function Reservations({ endorsement, textHref, titles }: Props) {
  const t = useTranslations("endorsements.public");
  return (
    <>
      {endorsement.reservations.map(({ partKey, paragraph, words }) => (
        <div key={partKey ?? paragraph?.id} className="changed-field small">
          <p className="quiet">
            {partKey === null
              ? t.rich("onParagraph", {
                  number: () => (
                    <a key="number" href={`${textHref ?? ""}#${paragraph?.anchor ?? ""}`}>
                      <bdi>{paragraph?.number ?? "¶"}</bdi>
                    </a>
                  ),
                })
              : t.rich("onPart", {
                  part: () => (
                    <a key="part" href={`${textHref ?? ""}#part-${partKey}`}>
                      <bdi>{titles.get(partKey) ?? partKey}</bdi>
                    </a>
                  ),
                })}
          </p>
          <p className="redline-text" lang={endorsement.language} dir={directionOf(endorsement.language)}>
            {words}
          </p>
        </div>
      ))}
    </>
  );
}
