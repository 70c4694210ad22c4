import type { ReactNode } from "react";
import { Citation } from "@/components/reading/citation";
import { RedlineView } from "@/components/reading/redline-view";
import { LinkButton } from "@/components/ui/button";
import { DocumentHead } from "@/components/ui/document-head";
import { StoredHtml } from "@/components/ui/stored-html";
import { Toolbar } from "@/components/ui/toolbar";
import type { StanceCounts } from "@/lib/amendments/comment-counts";
import type { CompetingProposals } from "@/lib/amendments/group-proposals";
import type { ParagraphElsewhere } from "@/lib/amendments/paragraph-in-versions";
import type { Neighbour, PublicParagraphHere } from "@/lib/amendments/public-paragraph";
import type { PublicVersionHead } from "@/lib/amendments/public-version";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { ContestedText } from "./contested-text";
import { OverlapList } from "./overlap-list";
import { ParagraphElsewhereList } from "./paragraph-elsewhere";
import { ProposalList } from "./proposal-list";
import { StanceCountList, totalOf } from "./stance-counts";
import { VersionCrumbs, versionPath } from "./version-crumbs";

type Props = {
  locale: string;
  version: PublicVersionHead;
  paragraph: PublicParagraphHere;
  counts: StanceCounts;
  competing: CompetingProposals;
  elsewhere: readonly ParagraphElsewhere[];
  /** Where a comment on it is written; null when nobody may write one now. */
  composeHref: string | null;
  /** Corrections and notes that stand beside it. */
  beside: ReactNode;
  /** What its change from the version before goes back to. */
  history: ReactNode;
  /** The comments themselves, with their filters. */
  children: ReactNode;
};

/** One paragraph with all that is proposed for it, where the proposals collide, where it came from, what is said. */
export function ParagraphPage({ locale, version, paragraph, counts, competing, elsewhere, ...given }: Props) {
  const t = useTranslations("amendments");
  const follow = useTranslations("following.link");
  const base = versionPath(locale, version);
  const name = paragraph.number === null ? t("heading") : t("paragraph", { number: isolatedNumber(paragraph.number) });
  const label = inLocale(version.label, locale).text;
  const direction = directionOf(version.language);
  return (
    <>
      <DocumentHead
        above={<VersionCrumbs locale={locale} version={version} />}
        title={name}
        facts={
          <>
            <span lang={version.language} dir={direction}>
              {version.title}
            </span>
            <span>{label}</span>
            {totalOf(counts) === 0 ? null : <StanceCountList counts={counts} />}
            {version.draft.symbol === null || paragraph.number === null ? null : (
              <span className="quiet">
                <Citation
                  text={`${version.draft.symbol}/${inLocale(version.label, "en").text}, para. ${paragraph.number}`}
                />
              </span>
            )}
          </>
        }
      />
      <Toolbar
        label={t("aboutThisParagraph")}
        end={
          given.composeHref === null ? null : (
            <LinkButton kind="primary" href={given.composeHref}>
              {t("commentHere")}
            </LinkButton>
          )
        }
      >
        <NeighbourLink base={base} to={paragraph.previous} rel="prev" />
        <NeighbourLink base={base} to={paragraph.next} rel="next" />
        <a href={`${base}#${paragraph.anchor}`}>{t("readInText")}</a>
        {competing.groups.length === 0 ? null : (
          <a href={`${base}/rolling#${paragraph.anchor}`}>{t("rolling.title")}</a>
        )}
        {paragraph.number === null ? null : (
          <a
            href={`/${locale}/follow?${new URLSearchParams({ kind: "document", subject: version.draft.id, paragraph: paragraph.anchor })}`}
            rel="nofollow"
          >
            {follow("paragraph")}
          </a>
        )}
      </Toolbar>
      <div className="paragraph-page">
        <div className="para alone" lang={version.language} dir={direction}>
          <span className="number">
            <bdi>{paragraph.number ?? "¶"}</bdi>
          </span>
          <div className="text">
            {paragraph.html === paragraph.text ? (
              <ContestedText text={paragraph.text} overlaps={competing.overlaps} />
            ) : (
              <StoredHtml html={paragraph.html} className="paragraph-text" locale={locale} inline />
            )}
          </div>
        </div>
        <div className="indented">{given.beside}</div>
        {paragraph.locked ? <p className="quiet small indented">{t("locked")}</p> : null}
        {competing.overlaps.length === 0 ? null : (
          <section aria-labelledby="overlaps-name">
            <h2 className="part" id="overlaps-name">
              {t("overlaps.title")}
            </h2>
            <p className="lead-in quiet">{t("overlaps.lead", { count: competing.overlaps.length })}</p>
            <OverlapList
              locale={locale}
              text={paragraph.text}
              textLanguage={version.language}
              overlaps={competing.overlaps}
              groups={competing.groups}
            />
          </section>
        )}
        {competing.groups.length === 0 ? null : (
          <section aria-labelledby="proposals-name">
            <h2 className="part" id="proposals-name">
              {t("proposals", { count: competing.groups.length })}
            </h2>
            <RedlineView />
            <ProposalList locale={locale} competing={competing} textLanguage={version.language} />
          </section>
        )}
        {given.history}
        {elsewhere.length === 0 ? null : (
          <section aria-labelledby="elsewhere-name">
            <h2 className="part" id="elsewhere-name">
              {t("elsewhere.title")}
            </h2>
            <ParagraphElsewhereList locale={locale} drafts={base.slice(0, base.lastIndexOf("/"))} places={elsewhere} />
          </section>
        )}
        {given.children}
      </div>
    </>
  );
}

function NeighbourLink({ base, to, rel }: { base: string; to: Neighbour | null; rel: "prev" | "next" }) {
  const t = useTranslations("amendments");
  if (to === null) return null;
  return (
    <a href={`${base}/paragraphs/${to.anchor}`} rel={rel} className={`neighbour ${rel}`}>
      {t(rel === "prev" ? "previousParagraph" : "nextParagraph", { number: isolatedNumber(to.number ?? "¶") })}
    </a>
  );
}
