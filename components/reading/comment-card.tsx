import type { ReactNode } from "react";
import { AuthorName } from "@/components/protection/author-name";
import { type MarkedStance, StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import type { PublicContribution } from "@/lib/contributions/public";
import { languageName, listFormat } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import { html } from "@/lib/web/documents/html-part";
import { CommentAsks } from "./comment-asks";
import { stepsOf } from "./steps-of";

const marks: Record<string, MarkedStance> = { keep: "keep", change: "change", delete: "delete", add: "add" };

/** The mark of a stance; a comment without one is a general remark. */
export function markOf(stance: string | null): MarkedStance {
  return (stance === null ? undefined : marks[stance]) ?? "general";
}

type Props = {
  locale: string;
  comment: PublicContribution;
  /** Language of the text: a proposed wording is in it, whatever the reasons are written in. */
  textLanguage: string;
  /** Day of publication in the reader's language. */
  published: string;
  /** The paragraph it is shown at; a comment on several stands at each of them. */
  at?: string;
  /** Stands on its own page: its reference is then no link. */
  alone?: boolean;
  /** What else there is to say of it, such as where it stands now and what was done with it. */
  after?: ReactNode;
};

/** A published comment: who, for what, the wording as a redline, the reasons. */
export function CommentCard({ locale, comment, textLanguage, published, at, alone = false, after }: Props) {
  const t = useTranslations("public");
  const { submitter, paragraphLinks, language } = comment;
  const group = submitter?.stakeholderGroup;
  const others = at === undefined ? [] : paragraphLinks.filter(({ id }) => id !== at);
  const stance = markOf(comment.stance);
  return html`
    <section
      class="${alone ? "contribution first-column" : `contribution of-${sizeOf(comment, after)}`}"
      id="${idAt(comment, at)}"
      aria-label="${t("commentOf", { name: submitter?.name ?? t("aPerson"), reference: comment.reference })}"
    >
      <header>
        ${AuthorName({ className: "by", locale, author: submitter, aPerson: t("aPerson") })}
        ${group ? html`<span class="small quiet">${t(`groups.${group}`)}</span>` : null}
        ${StanceMark({ stance, children: t(`stances.${stance}`) })}
      </header>
      ${others.length === 0 ? null : AlsoOn({ locale, paragraphs: others })}
      ${CommentAsks({ asked: comment, textLanguage, language, number: oneNumber(paragraphLinks) })}
      ${StoredHtml({ html: comment.bodyHtml, className: "prose interface", language, locale })}
      <footer>
        ${alone ? html`<span class="reference">${comment.reference}</span>` : referenceLink(locale, comment.reference)}
        <span>${t(`types.${comment.type}`)}</span>
        <span>${published}</span>
        ${language === locale ? null : html`<span>${t("writtenIn", { language: languageName(language, locale) })}</span>`}
      </footer>
      ${after}
    </section>`;
}

function referenceLink(locale: string, reference: string): ReactNode {
  return html`<a class="reference" href="${`/${locale}/contributions/${reference}`}"><bdi>${reference}</bdi></a>`;
}

/** Null where it is about none or several. */
function oneNumber(paragraphs: PublicContribution["paragraphLinks"]): string | null {
  return paragraphs.length === 1 ? (paragraphs[0]?.number ?? null) : null;
}

/** How much room a card will take, in steps. What stands under it takes about three. */
function sizeOf({ bodyHtml, redline, quote, changeNote, fallback }: PublicContribution, after: ReactNode): number {
  let letters = bodyHtml.length + (quote?.length ?? 0) + (changeNote?.length ?? 0);
  for (const { text } of redline ?? []) letters += text.length;
  for (const { text } of fallback?.redline ?? []) letters += text.length;
  return stepsOf(letters, after === undefined || after === null ? 0 : 3);
}

/** Its reference at the first of its paragraphs, so that links lead there; another name at each further one. */
function idAt({ reference, paragraphLinks }: PublicContribution, at: string | undefined): string {
  const place = paragraphLinks.find(({ id }) => id === at);
  return place === undefined || place === paragraphLinks[0] ? reference : `${reference}-${place.anchor}`;
}

/** The other paragraphs that the same comment is about. */
function AlsoOn({ locale, paragraphs }: { locale: string; paragraphs: PublicContribution["paragraphLinks"] }) {
  const t = useTranslations("contributions.asks");
  const heading = useTranslations("contributions.list")("heading");
  const list = listFormat(locale);
  return (
    <p className="small quiet">
      {t.rich("alsoOn", {
        list: () =>
          list.formatToParts(paragraphs.map(({ id }) => id)).map(({ type, value }) => {
            const paragraph = type === "element" ? paragraphs.find(({ id }) => id === value) : undefined;
            return paragraph === undefined ? (
              value
            ) : (
              <a key={paragraph.id} href={`#${paragraph.anchor}`}>
                <bdi>{paragraph.number ?? heading}</bdi>
              </a>
            );
          }),
      })}
    </p>
  );
}
