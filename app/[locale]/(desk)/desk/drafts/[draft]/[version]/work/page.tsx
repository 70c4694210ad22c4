import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { getWork, getWorkTerms, type WorkOverview } from "@/lib/amendments/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";

type Props = { params: Promise<{ locale: string; draft: string; version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "placements.work" });
  return { title: t("name") };
}

/** What is to be worked through for the next version: the paragraphs on which something is proposed. */
export default async function WorkPage({ params }: Props) {
  const { locale, draft: draftId, version: versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId)) notFound();
  const work = await readable(getWork(actor, versionId));
  const { head, proposals, open } = work;
  if (head.draft.id !== draftId) notFound();
  const terms = await getWorkTerms(actor, versionId);
  const t = await getTranslations("placements.work");
  const here = `/${locale}/desk/drafts/${draftId}/${versionId}/work`;
  const label = isolated(inLocale(head.label, locale).text);
  const previous = isolated(inLocale(head.previous.label, locale).text);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/drafts/${draftId}`,
                label: <LocalisedText text={head.draft.title} locale={locale} />,
              },
            ]}
          />
        }
        title={t("title", { label })}
        lead={t("lead", { label, previous })}
        facts={proposals === 0 ? undefined : <strong>{t("progress", { decided: proposals - open, proposals })}</strong>}
      />
      {head.status === "draft" ? null : <Notice>{t("frozen")}</Notice>}
      {head.status === "draft" && !head.mayDecide ? <Notice>{t("organiser")}</Notice> : null}
      {proposals === 0 && terms.length === 0 ? <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState> : null}
      {proposals === 0 ? null : (
        <>
          <progress className="placement-progress" value={proposals - open} max={proposals} aria-hidden="true" />
          <Lines here={here} work={work} />
        </>
      )}
      <Terms here={here} terms={terms} language={head.previous.language} />
    </>
  );
}

async function Lines({ here, work: { lines, head } }: { here: string; work: WorkOverview }) {
  const t = await getTranslations("placements.work");
  return (
    <Table
      id="paragraphs"
      title={t("columns")}
      columns={[
        { key: "paragraph", label: t("column.paragraph") },
        { key: "now", label: t("column.now") },
        { key: "words", label: t("column.words"), kind: "wide" },
        { key: "proposals", label: t("column.proposals"), kind: "number" },
        { key: "open", label: t("column.open"), kind: "number" },
      ]}
      rows={lines.map((line) => ({
        id: line.anchor,
        cells: {
          paragraph: (
            <a href={`${here}/${line.anchor}`}>
              {line.number === null ? t("headingTitle") : t("paragraphTitle", { number: isolated(line.number) })}
            </a>
          ),
          now: line.isGone ? t("gone") : <bdi>{line.numberNow ?? t("heading")}</bdi>,
          words: (
            <span lang={head.previous.language} dir={directionOf(head.previous.language)}>
              {line.opening}
            </span>
          ),
          proposals: line.proposals,
          open: line.open === 0 ? <StateMark state="verified">0</StateMark> : line.open,
        },
      }))}
    />
  );
}

type TermsProps = { here: string; terms: Awaited<ReturnType<typeof getWorkTerms>>; language: string };

/** Each is decided on beside the first paragraph in which it stands. */
async function Terms({ here, terms, language }: TermsProps) {
  const t = await getTranslations("placements");
  if (terms.length === 0) return null;
  return (
    <section className="work-part" aria-labelledby="terms">
      <h2 id="terms">{t("work.terms")}</h2>
      <ul className="list dense">
        {terms.map((term) => {
          const words = t("card.term", { from: isolated(term.from), to: isolated(term.to) });
          return (
            <li key={term.reference}>
              <p>{term.anchor === null ? words : <a href={`${here}/${term.anchor}`}>{words}</a>}</p>
              <p className="facts small quiet">
                <bdi className="reference">{term.reference}</bdi>
                <bdi lang={language}>{term.sponsor ?? t("card.person")}</bdi>
                <StateMark state={term.isOpen ? "pending" : "closed"}>
                  {t(term.isOpen ? "work.termOpen" : "work.termDecided")}
                </StateMark>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
