import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OverlapList } from "@/components/amendments/overlap-list";
import { WorkProposal } from "@/components/amendments/work-proposal";
import { ChangedText, QuotedText } from "@/components/placements/placed-words";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { getWork } from "@/lib/amendments/queries";
import { getWorkParagraph, type WorkParagraph } from "@/lib/amendments/work-paragraph";
import { requireActor } from "@/lib/auth/get-actor";
import { isolated } from "@/lib/i18n/isolated";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { takeBack, takeOver, takeOverEdited, takeOverFallback, turnDown } from "../actions";

type Props = {
  params: Promise<{ locale: string; draft: string; version: string; paragraph: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const acts = ["accepted", "edited", "rejected", "undone"] as const;
const actions = {
  accept: takeOver,
  fallback: takeOverFallback,
  edit: takeOverEdited,
  reject: turnDown,
  undo: takeBack,
};

/** One paragraph as it stands in the next version, and everything that is proposed for it. */
export default async function WorkParagraphPage({ params, searchParams }: Props) {
  const { locale, draft: draftId, version: versionId, paragraph: anchor } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId) || !/^[a-z0-9-]{1,80}$/i.test(anchor)) notFound();
  const work = await readable(getWorkParagraph(actor, versionId, anchor));
  const { head, paragraph } = work;
  if (head.draft.id !== draftId) notFound();
  const { lines } = await readable(getWork(actor, versionId));
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("placements.work")]);
  const here = `/${locale}/desk/drafts/${draftId}/${versionId}/work`;
  const place = lines.findIndex((line) => line.anchor === anchor);
  const next = [...lines.slice(place + 1), ...lines.slice(0, Math.max(0, place))].find(({ open }) => open > 0);
  const act = acts.find((name) => name === done);
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
              { href: here, label: t("title", { label: isolated(inLocale(head.label, locale).text) }) },
            ]}
          />
        }
        title={
          paragraph.number === null ? t("headingTitle") : t("paragraphTitle", { number: isolated(paragraph.number) })
        }
      />
      {act === undefined ? null : <Notice kind="success" title={t(`done.${act}`)} announce />}
      {head.status === "draft" ? null : <Notice>{t("frozen")}</Notice>}
      {head.status === "draft" && !head.mayDecide ? <Notice>{t("organiser")}</Notice> : null}
      <Standing locale={locale} work={work} />
      {work.overlaps.length === 0 ? null : (
        <section className="work-part" aria-labelledby="overlaps">
          <h2 id="overlaps">{t("overlaps")}</h2>
          <OverlapList
            locale={locale}
            text={paragraph.text}
            textLanguage={paragraph.language}
            overlaps={work.overlaps}
            groups={work.proposals.map(({ group }) => group)}
          />
        </section>
      )}
      <section className="work-part" aria-labelledby="proposals">
        <h2 id="proposals">{t("proposals")}</h2>
        <ol className="work-list">
          {work.proposals.map((proposal) => (
            <WorkProposal
              key={`${proposal.group.number} ${proposal.seen}`}
              locale={locale}
              proposal={proposal}
              language={paragraph.language}
              from={paragraph.now?.text ?? ""}
              isChanged={paragraph.now?.text !== paragraph.text}
              sent={{ draftId, versionId, anchor, paragraphId: paragraph.id }}
              actions={actions}
              mayDecide={head.mayDecide}
            />
          ))}
        </ol>
        {work.further === 0 ? null : <p className="quiet">{t("further", { count: work.further })}</p>}
      </section>
      <div className="button-row work-ways">
        {next === undefined ? null : (
          <LinkButton kind="primary" href={`${here}/${next.anchor}`}>
            {t("next")}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={here}>
          {t("all")}
        </LinkButton>
      </div>
    </>
  );
}

async function Standing({ locale, work }: { locale: string; work: WorkParagraph }) {
  const words = await getTranslations("placements");
  const { head, paragraph, change, causes } = work;
  const label = isolated(inLocale(head.label, locale).text);
  const previous = isolated(inLocale(head.previous.label, locale).text);
  return (
    <div className="placement">
      <div className="sides">
        <section>
          <h2>{words("work.asItStands", { label })}</h2>
          {change === null ? (
            <p>{words("work.isGone")}</p>
          ) : (
            <ChangedText segments={change} language={paragraph.language} />
          )}
        </section>
        <section>
          <h2>{words("work.asItWas", { label: previous })}</h2>
          <QuotedText text={paragraph.text} language={paragraph.language} quote={null} />
        </section>
      </div>
      {causes.length === 0 ? null : (
        <section>
          <h3>{words("work.causes")}</h3>
          <ul className="plain-list">
            {causes.map(({ reference, organisation, verbatim }) => (
              <li key={reference}>
                {words(verbatim ? "work.cause.verbatim" : "work.cause.changed", {
                  name: isolated(organisation ?? words("card.person")),
                  reference: isolated(reference),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
