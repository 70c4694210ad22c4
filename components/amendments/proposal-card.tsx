import { AuthorName } from "@/components/protection/author-name";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { GroupedSponsor, ProposalGroup } from "@/lib/amendments/group-proposals";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  group: ProposalGroup;
  textLanguage: string;
};

/** One proposal for a paragraph with everybody who makes it: the words, what else is asked, where to read more. */
export function ProposalCard({ locale, group, textLanguage }: Props) {
  const t = useTranslations("amendments");
  const id = `proposal-${group.number}`;
  return (
    <article className="proposal" id={id} aria-labelledby={`${id}-name`}>
      <h4 id={`${id}-name`} className="small">
        {t("proposal", { number: group.number })}
      </h4>
      <p className="by">
        {group.by.map(({ contributionId, sponsor }) => (
          <SponsorName key={contributionId} locale={locale} sponsor={sponsor} />
        ))}
      </p>
      <Wording group={group} textLanguage={textLanguage} />
      {group.applies ? null : <p className="small quiet">{t("notPlaced")}</p>}
      {group.by.map((sponsor) => (
        <FurtherWords
          key={sponsor.contributionId}
          sponsor={sponsor}
          alone={group.by.length === 1}
          textLanguage={textLanguage}
        />
      ))}
      {group.meets.length === 0 ? null : (
        <p className="small">
          {t.rich("meets", {
            count: group.meets.length,
            numbers: () => (
              <>
                {group.meets.map((number, index) => (
                  <span key={number}>
                    {index === 0 ? "" : t("listComma")}
                    <a href={`#proposal-${number}`}>{number}</a>
                  </span>
                ))}
              </>
            ),
          })}
        </p>
      )}
      <p className="references small quiet">
        {group.by.map(({ contributionId, reference }) => (
          <a key={contributionId} href={`/${locale}/contributions/${reference}`}>
            <bdi>{reference}</bdi>
          </a>
        ))}
      </p>
    </article>
  );
}

function SponsorName({ locale, sponsor }: { locale: string; sponsor: GroupedSponsor["sponsor"] }) {
  const t = useTranslations("amendments");
  return <AuthorName locale={locale} author={sponsor} aPerson={t("aPerson")} />;
}

/** What is asked for: the paragraph with its changes, a paragraph to add, or a sentence where there are no words. */
function Wording({ group, textLanguage }: { group: ProposalGroup; textLanguage: string }) {
  const t = useTranslations("amendments");
  const labels = useRedlineLabels();
  const { kind, addPosition, text, redline, quote, term } = group;
  const words = redline ?? (quote === null ? null : [{ kind: "deleted" as const, text: quote }]);
  const added = addPosition !== null && text !== null ? [{ kind: "inserted" as const, text }] : null;
  const explained = (kind === "change" || kind === "add") && group.by.some(({ changeNote }) => changeNote !== null);
  const shown = added ?? words ?? (text === null ? null : [{ kind: "same" as const, text }]);
  return (
    <>
      {term === null ? null : (
        <p className="small">{t("termEverywhere", { from: isolated(term.from), to: isolated(term.to) })}</p>
      )}
      {addPosition === null ? null : <p className="small quiet">{t(`added.${addPosition}`)}</p>}
      {shown === null ? (
        explained ? null : (
          <p>{t(`wordless.${kind}`)}</p>
        )
      ) : (
        <blockquote lang={textLanguage} dir={directionOf(textLanguage)}>
          <Redline segments={shown} labels={labels} />
        </blockquote>
      )}
    </>
  );
}

type FurtherProps = { sponsor: GroupedSponsor; alone: boolean; textLanguage: string };

/** The change in their own words, and what they ask for if the proposal does not prevail. */
function FurtherWords({ sponsor, alone, textLanguage }: FurtherProps) {
  const t = useTranslations("amendments");
  const labels = useRedlineLabels();
  const name = sponsor.sponsor?.name ?? t("aPerson");
  const { changeNote, fallback } = sponsor;
  if (changeNote === null && fallback === null) return null;
  return (
    <div className="further small">
      {alone ? null : (
        <p className="quiet">
          <bdi>{name}</bdi>
        </p>
      )}
      {changeNote === null ? null : <p>{t("inTheirWords", { words: isolated(changeNote) })}</p>}
      {fallback === null ? null : <p>{t(`fallback.${fallback.stance}`)}</p>}
      {fallback?.redline ? (
        <blockquote lang={textLanguage} dir={directionOf(textLanguage)}>
          <Redline segments={fallback.redline} labels={labels} />
        </blockquote>
      ) : null}
    </div>
  );
}
