import { StanceMark } from "@/components/ui/stance-mark";
import type { CompetingProposals } from "@/lib/amendments/group-proposals";
import { useTranslations } from "@/lib/i18n/words";
import { ProposalCard } from "./proposal-card";

type Props = { locale: string; competing: CompetingProposals; textLanguage: string };

const kinds = ["change", "delete", "add", "keep"] as const;

/** All proposals for a paragraph side by side, by what they ask for. */
export function ProposalList({ locale, competing, textLanguage }: Props) {
  const t = useTranslations("amendments");
  return (
    <>
      {kinds.map((kind) => {
        const groups = competing.groups.filter((group) => group.kind === kind);
        if (groups.length === 0) return null;
        return (
          <section key={kind} className="proposals" aria-labelledby={`proposals-${kind}`}>
            <h3 id={`proposals-${kind}`}>
              <StanceMark stance={kind}>{t(`kinds.${kind}`)}</StanceMark>
            </h3>
            <div className="side-by-side">
              {groups.map((group) => (
                <ProposalCard key={group.number} locale={locale} group={group} textLanguage={textLanguage} />
              ))}
            </div>
          </section>
        );
      })}
      {competing.further === 0 ? null : <p className="quiet">{t("furtherProposals", { count: competing.further })}</p>}
    </>
  );
}
