import type { ReactNode } from "react";
import type { ModerationCase as Case } from "@/lib/moderation/case-query";
import type { LikeCases } from "@/lib/moderation/like-cases";
import { CaseAsked } from "./case-asked";
import { CaseEarlier } from "./case-earlier";
import { CaseHead } from "./case-head";
import { CaseLike } from "./case-like";
import { CaseSender } from "./case-sender";
import { CaseText } from "./case-text";

type Props = {
  locale: string;
  item: Case;
  likes: LikeCases;
  /** What belongs to the contribution itself: names under it, files. */
  below: ReactNode;
  /** What helps to judge it, before what was decided earlier. */
  beside: ReactNode;
  /** What was just done. */
  notice: ReactNode;
  /** The decisions: they stay in view. */
  children: ReactNode;
};

/**
 * A contribution in its context: its own words on one side; on the other what it answers, what was found in it, who
 * sent it, and what was decided before. On a narrow screen one under the other, what it answers first.
 */
export function ModerationCase({ locale, item, likes, below, beside, notice, children }: Props) {
  return (
    <section className="case" id="case" aria-labelledby="case-title">
      {notice}
      <CaseHead locale={locale} item={item} />
      <div className="case-columns">
        <div className="case-asked stack">
          <CaseAsked locale={locale} item={item} />
        </div>
        <div className="case-text stack">
          <CaseText locale={locale} item={item} />
          {below}
        </div>
        <div className="case-context stack">
          {beside}
          <CaseSender locale={locale} item={item} />
          <CaseEarlier locale={locale} item={item} />
          <CaseLike locale={locale} likes={likes} zone={item.zone} />
        </div>
      </div>
      <div className="decision-dock">{children}</div>
    </section>
  );
}
