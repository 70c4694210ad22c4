import { Facts } from "@/components/ui/facts";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnRegistration } from "@/lib/registrations/own-queries";

/** Where to go and how to join: shown to the one who has the place, and to nobody else. */
export function OwnRoom({ room }: { room: NonNullable<OwnRegistration["room"]> }) {
  const t = useTranslations("registrations.room");
  const { place, joinLink, joinWords } = room;
  const facts = [
    ...(place === null ? [] : [{ term: t("place"), value: <bdi>{place}</bdi> }]),
    ...(joinLink === null
      ? []
      : [
          {
            term: t("link"),
            value: (
              <a href={joinLink} rel="noreferrer" dir="ltr">
                {joinLink}
              </a>
            ),
          },
        ]),
    ...(joinWords === null ? [] : [{ term: t("words"), value: <bdi>{joinWords}</bdi> }]),
  ];
  if (facts.length === 0) return <p className="quiet small">{t("later")}</p>;
  return (
    <>
      <Facts facts={facts} />
      <p className="quiet small">{t("yours")}</p>
    </>
  );
}
