import { Facts } from "@/components/ui/facts";
import type { PublicRound } from "@/lib/consultations/public";
import type { ShownInstant } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { LocalisedText } from "./localised-text";

export type ShownRound = {
  round: PublicRound;
  opens: ShownInstant;
  closes: ShownInstant;
  /** The hours at which it was to close before, each with why it was extended, the oldest first. */
  extendedFrom: readonly { before: ShownInstant; reason: Localised }[];
};

/** The terms of a round as everybody may read them. */
export function RoundFacts({
  locale,
  process,
  round,
  opens,
  closes,
  extendedFrom,
}: ShownRound & { locale: string; process: { slug: string } }) {
  const t = useTranslations("public");
  const deadlines = useTranslations("deadlines");
  const groups = listWords(
    round.stakeholderGroups.map((group) => t(`groups.${group}`)),
    locale,
  );
  const hour = (shown: ShownInstant) => (
    <>
      <time dateTime={shown.iso}>{shown.text}</time>{" "}
      {shown.zone === "UTC" ? null : <span className="quiet">({shown.utc})</span>}
    </>
  );
  return (
    <section className="round">
      <h2>
        <LocalisedText text={round.name} locale={locale} />
      </h2>
      <Facts
        facts={[
          { term: t("opens"), value: hour(opens) },
          {
            term: t("closes"),
            value: (
              <>
                {hour(closes)}
                {extendedFrom.map(({ before, reason }) => (
                  <p key={before.iso} className="small quiet">
                    {deadlines("extended", { hour: before.text })}
                    {inLocale(reason, locale).text === "" ? null : (
                      <>
                        <br />
                        <LocalisedText text={reason} locale={locale} />
                      </>
                    )}
                  </p>
                ))}
              </>
            ),
          },
          {
            term: t("taken"),
            value: listWords(
              [
                ...(round.acceptsComments ? [t("takes.comments")] : []),
                ...(round.acceptsInputs ? [t("takes.inputs")] : []),
                ...(round.acceptsInputs && round.allowsJoint ? [t("takes.joint")] : []),
              ],
              locale,
            ),
          },
          ...(round.stage === null
            ? []
            : [
                {
                  term: t("session"),
                  value: (
                    <a href={`/${locale}/processes/${process.slug}/stages/${round.stage.position}`}>
                      <LocalisedText text={round.stage.name} locale={locale} />
                    </a>
                  ),
                },
              ]),
          ...(inLocale(round.agendaItem, locale).text === ""
            ? []
            : [{ term: t("agendaItem"), value: <LocalisedText text={round.agendaItem} locale={locale} /> }]),
          { term: t("whoMayAnswer"), value: t(`eligibility.${round.eligibility}`, { groups }) },
          ...(round.languages.length === 0
            ? []
            : [
                {
                  term: t("languages"),
                  value: listWords(
                    round.languages.map((language) => languageName(language, locale)),
                    locale,
                  ),
                },
              ]),
          ...(round.maxWords === null ? [] : [{ term: t("limit"), value: t("words", { count: round.maxWords }) }]),
          { term: t("seenByOthers"), value: t(`visibility.${round.visibility}`) },
        ]}
      />
    </section>
  );
}
