import type { Overlap, ProposalGroup } from "@/lib/amendments/group-proposals";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { SponsorList } from "./sponsor-list";

type Props = {
  locale: string;
  text: string;
  textLanguage: string;
  overlaps: readonly Overlap[];
  groups: readonly ProposalGroup[];
};

/** Where proposals touch the same words and want different things: the words in their sentence, then each wording. */
export function OverlapList({ locale, text, textLanguage, overlaps, groups }: Props) {
  const t = useTranslations("amendments");
  const direction = directionOf(textLanguage);
  return (
    <ol className="overlaps">
      {overlaps.map((overlap) => {
        const { before, after } = surroundings(text, overlap);
        return (
          <li key={`${overlap.start}-${overlap.end}`} id={`overlap-${overlap.start}`}>
            <blockquote lang={textLanguage} dir={direction}>
              {before}
              {overlap.words === "" ? <mark className="point">‸</mark> : <mark>{overlap.words}</mark>}
              {after}
            </blockquote>
            <ul className="wordings">
              {overlap.wordings.map((wording) => (
                <li key={wording.numbers.join()}>
                  {wording.text.trim() === "" ? (
                    <span className="quiet">{t("noWords")}</span>
                  ) : (
                    <span lang={textLanguage} dir={direction} className="wording">
                      {wording.text.trim()}
                    </span>
                  )}{" "}
                  <span className="sponsors">
                    <SponsorList
                      locale={locale}
                      by={groups.filter(({ number }) => wording.numbers.includes(number)).flatMap(({ by }) => by)}
                    />
                    {" · "}
                    {wording.numbers.map((number) => (
                      <a key={number} href={`#proposal-${number}`}>
                        {t("proposal", { number })}
                      </a>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

const mostAround = 60;

/** The words around a place, cut between words. */
function surroundings(text: string, { start, end }: Overlap): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - mostAround), start);
  const after = text.slice(end, end + mostAround);
  const firstSpace = start > mostAround ? before.indexOf(" ") : -1;
  const lastSpace = end + mostAround < text.length ? after.lastIndexOf(" ") : -1;
  return {
    before: firstSpace === -1 ? before : `… ${before.slice(firstSpace + 1)}`,
    after: lastSpace === -1 ? after : `${after.slice(0, lastSpace)} …`,
  };
}
