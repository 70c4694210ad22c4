import { LocalisedText } from "@/components/reading/localised-text";
import { showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { Proposal } from "@/lib/moderation/deciding-query";

type Props = { locale: string; zone: string; proposal: Proposal };

/** A decision that one moderator proposed: who, what, why, where in the text, and what another answered. */
export function ProposalPart({ locale, zone, proposal }: Props) {
  const t = useTranslations("decisions.eyes");
  const past = useTranslations("moderation.decisions.past");
  const hour = (at: Date) => showInstant(at, zone, locale).text;
  const { state, settledAt, settledBy, answer } = proposal;
  return (
    <div className="proposal">
      <p className="small quiet">
        {t("proposed", {
          name: isolated(proposal.proposedBy ?? t("somebody")),
          decision: past(proposal.decision),
          text: hour(proposal.proposedAt),
        })}
      </p>
      {proposal.reason === null ? null : (
        <p>
          <LocalisedText text={proposal.reason} locale={locale} />
        </p>
      )}
      {proposal.words === null ? null : <blockquote dir="auto">{proposal.words}</blockquote>}
      {proposal.places.length === 0 ? null : (
        <ol className="marked-places">
          {proposal.places.map(({ quote, note, reason }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice, and the list never changes.
            <li key={index}>
              <mark dir="auto">{quote}</mark>
              {note === null ? null : <p dir="auto">{note}</p>}
              {reason === null ? null : (
                <p className="small quiet">
                  <LocalisedText text={reason} locale={locale} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {settledAt === null || state === "waiting" ? null : (
        <p className="small quiet">
          {state === "lapsed"
            ? t("lapsed", { text: hour(settledAt) })
            : t(state, { name: isolated(settledBy ?? t("somebody")), text: hour(settledAt) })}
        </p>
      )}
      {answer === null ? null : <blockquote dir="auto">{answer}</blockquote>}
    </div>
  );
}
