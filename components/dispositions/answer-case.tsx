import type { ReactNode } from "react";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { StanceMark } from "@/components/ui/stance-mark";
import { StoredHtml } from "@/components/ui/stored-html";
import type { AnswerCase as Case, OtherProposal } from "@/lib/dispositions/answer-case";
import { showDate, showInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import { AnswerMark } from "./answer-mark";
import { PublishedAnswer } from "./published-answer";

type Props = {
  locale: string;
  item: Case;
  /** Where another contribution of this version is answered. */
  hrefOf(id: string): string;
  /** Notices above, and the form on the other side. */
  above: ReactNode;
  children: ReactNode;
};

/** A contribution beside its paragraphs and what others ask for there; the answer on the other side. */
export function AnswerCase({ locale, item, hrefOf, above, children }: Props) {
  const t = useTranslations("dispositions");
  const words = useTranslations("public");
  const stance = item.stance ?? "general";
  const { consultation, draft } = item.version;
  const text = `/${locale}/consultations/${consultation.slug}/drafts/${draft.slug}/${item.version.slug}`;
  return (
    <section className="case answering" id="case" aria-labelledby="case-title">
      <header>
        <p className="facts small quiet">
          <a href={text}>{inLocale(item.version.label, locale).text}</a>
          <a href={`/${locale}/contributions/${item.reference}`}>
            <bdi className="reference">{item.reference}</bdi>
          </a>
          <span>{t("desk.published", { day: showDate(item.publishedAt, locale, item.zone) })}</span>
        </p>
        <h2 id="case-title">
          <bdi>{item.organisation?.name ?? t("public.aPerson")}</bdi>
        </h2>
        <p className="facts small">
          <StanceMark stance={stance}>{words(`stances.${stance}`)}</StanceMark>
          <span>{words(`types.${item.type}`)}</span>
          {item.organisation?.stakeholderGroup ? (
            <span>{words(`groups.${item.organisation.stakeholderGroup}`)}</span>
          ) : null}
        </p>
      </header>
      {above}
      <div className="answering-sides">
        <div>
          <Paragraphs item={item} text={text} />
          <Proposal item={item} />
          <Others others={item.others} language={item.version.language} hrefOf={hrefOf} />
        </div>
        <div>
          <OnRecord locale={locale} item={item} />
          {children}
        </div>
      </div>
    </section>
  );
}

function Paragraphs({ item: { paragraphs, version }, text }: { item: Case; text: string }) {
  return paragraphs.map(({ id, number, anchor, html, quote }) => (
    <div key={id} className="para alone" lang={version.language} dir={directionOf(version.language)}>
      <a className="number" href={`${text}#${anchor}`}>
        <bdi>{number ?? "¶"}</bdi>
      </a>
      <div className="text">
        <StoredHtml html={html} className="paragraph-text" inline />
        {quote === null ? null : <blockquote className="small">{quote}</blockquote>}
      </div>
    </div>
  ));
}

function Proposal({ item }: { item: Case }) {
  const t = useTranslations("dispositions.desk");
  const labels = useRedlineLabels();
  const { version, redline, proposedText } = item;
  return (
    <>
      {redline === null && proposedText === null ? null : (
        <div className="contribution">
          <header>
            <span className="by">{t("proposal")}</span>
          </header>
          <blockquote lang={version.language} dir={directionOf(version.language)}>
            {redline === null ? proposedText : <Redline segments={redline} labels={labels} />}
          </blockquote>
        </div>
      )}
      <div className="contribution">
        <header>
          <span className="by">{t("reasons")}</span>
        </header>
        <StoredHtml html={item.bodyHtml} language={item.language} />
      </div>
    </>
  );
}

type OthersProps = { others: readonly OtherProposal[]; language: string; hrefOf(id: string): string };

function Others({ others, language, hrefOf }: OthersProps) {
  const t = useTranslations("dispositions");
  const words = useTranslations("public.stances");
  const labels = useRedlineLabels();
  if (others.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t("desk.others", { count: others.length })}</h3>
      <ul className="others">
        {others.map((other) => (
          <li key={other.id}>
            <p className="facts small">
              <a href={hrefOf(other.id)}>
                <bdi>{other.organisation ?? t("public.aPerson")}</bdi>
              </a>
              <bdi className="reference">{other.reference}</bdi>
              <StanceMark stance={other.stance ?? "general"}>{words(other.stance ?? "general")}</StanceMark>
              <AnswerMark state={other.state}>{t(`states.${other.state}`)}</AnswerMark>
            </p>
            {other.redline === null ? null : (
              <div className="small" lang={language} dir={directionOf(language)}>
                <Redline segments={other.redline} labels={labels} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who answered last, and what the public reads now where that is something else. */
function OnRecord({ locale, item }: { locale: string; item: Case }) {
  const t = useTranslations("dispositions");
  const { sheet, published } = item;
  const isAnother =
    published !== null && (published.state !== sheet.state || published.observation !== sheet.observation);
  return (
    <div id="answer-on-record">
      {sheet.decidedAt === null || sheet.decidedBy === null ? null : (
        <p className="small quiet">
          {t("desk.decided", {
            answer: t(`states.${sheet.state}`),
            name: isolated(sheet.decidedBy),
            text: showInstant(sheet.decidedAt, item.zone, locale).text,
          })}
        </p>
      )}
      {published === null || !isAnother ? null : (
        <>
          <p className="small quiet">{t("desk.publicNow")}</p>
          <PublishedAnswer
            locale={locale}
            answer={published}
            numbers={new Map(item.paragraphs.map(({ id, number }) => [id, number]))}
          />
        </>
      )}
    </div>
  );
}
