import { Disclosure } from "@/components/ui/disclosure";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { LikeCases, LikeDecision } from "@/lib/moderation/like-cases";

type Props = { locale: string; likes: LikeCases /** IANA zone that days are shown in. */; zone: string };

const kinds = ["sameParagraph", "sameReason", "sameOrganisation"] as const;

/** What was decided in like cases, so that like cases are decided alike. */
export function CaseLike({ locale, likes, zone }: Props) {
  const t = useTranslations("moderation.case");
  const found = kinds.filter((kind) => likes[kind].length > 0);
  if (found.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="case-like">
      <h3 id="case-like">{t("like")}</h3>
      {found.map((kind) => (
        <Disclosure key={kind} summary={t(kind, { count: likes[kind].length })} open>
          <ul className="list dense">
            {likes[kind].map((one) => (
              <Like key={one.id} locale={locale} one={one} zone={zone} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  );
}

function Like({ locale, one, zone }: { locale: string; one: LikeDecision; zone: string }) {
  const t = useTranslations("moderation");
  return (
    <li>
      <p className="small">
        <a href={`/${locale}/desk/moderation/${one.contributionId}`}>
          <bdi className="reference">{one.reference}</bdi>
        </a>{" "}
        <bdi>{one.sender ?? t("queue.person")}</bdi>
      </p>
      <p className="small quiet">
        {t("case.earlierLine", {
          decision: t(`decisions.past.${one.decision}`),
          text: showDate(one.decidedAt, locale, zone),
          name: one.moderator ?? "",
        })}
      </p>
      {Object.keys(one.reason).length === 0 ? null : <p className="small">{inLocale(one.reason, locale).text}</p>}
      {one.words === null ? null : (
        <p className="small" dir="auto">
          {one.words}
        </p>
      )}
    </li>
  );
}
