import type { Metadata } from "next";
import { notFound as nothingThere } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnswerMark } from "@/components/dispositions/answer-mark";
import { ProgressLine } from "@/components/dispositions/progress-line";
import { Words } from "@/components/dispositions/published-answer";
import { ActForm } from "@/components/editor/act-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/get-actor";
import { type PreviewedAnswer, readPublicationPreview } from "@/lib/dispositions/publication-preview";
import { comma } from "@/lib/i18n/lists";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { publishAll } from "../actions";

type Props = { params: Promise<{ locale: string; version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.publish" });
  return { title: t("title") };
}

/** What would become public, before it does. */
export default async function PublishAnswersPage({ params }: Props) {
  const { locale, version: versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const preview = await readable(
    isId(versionId) ? readPublicationPreview(actor, versionId) : Promise.reject(notFound()),
  );
  const { version, count, fresh, changed, unanswered } = preview;
  if (!version.may.publish) nothingThere();
  const t = await getTranslations("dispositions");
  const here = `/${locale}/desk/dispositions/${version.id}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/desk/dispositions`, label: t("desk.title") },
              {
                href: here,
                label: `${inLocale(version.draft.title, locale).text}${comma(locale)}${inLocale(version.label, locale).text}`,
              },
            ]}
          />
        }
        title={t("publish.title")}
        lead={t("publish.lead")}
        facts={<ProgressLine progress={preview.progress} />}
      />
      <div className="sections">
        <Facts
          facts={[
            { term: t("publish.fresh"), value: fresh },
            { term: t("publish.changed"), value: changed },
            {
              term: t("publish.unanswered"),
              value: unanswered === 0 ? unanswered : <a href={`${here}?state=pending`}>{unanswered}</a>,
            },
          ]}
        />
        {count === 0 ? (
          <EmptyState title={t("publish.nothing")}>{t("publish.nothingHint")}</EmptyState>
        ) : (
          <ActForm
            action={publishAll}
            kind="primary"
            values={{ versionId: version.id, seen: preview.fingerprint }}
            next={t("publish.next")}
          >
            {t("publish.send", { count })}
          </ActForm>
        )}
        {count === 0 ? null : <Listed listed={preview.listed} count={count} here={here} />}
      </div>
    </>
  );
}

type ListedProps = { listed: readonly PreviewedAnswer[]; count: number; here: string };

async function Listed({ listed, count, here }: ListedProps) {
  const t = await getTranslations("dispositions");
  return (
    <section className="stack">
      <Table
        id="ready"
        title={t("publish.ready")}
        columns={[
          { key: "reference", label: t("columns.reference") },
          { key: "organisation", label: t("columns.organisation") },
          { key: "answer", label: t("columns.answer") },
          { key: "before", label: t("publish.before") },
          { key: "observation", label: t("columns.observation"), kind: "wide" },
        ]}
        rows={listed.map((row) => ({
          id: row.contributionId,
          cells: {
            reference: (
              <a className="reference" href={`${here}/${row.contributionId}`}>
                <bdi>{row.reference}</bdi>
              </a>
            ),
            organisation: <bdi>{row.organisation ?? t("public.aPerson")}</bdi>,
            answer: <AnswerMark state={row.state}>{t(`states.${row.state}`)}</AnswerMark>,
            before:
              row.before === null ? (
                t("publish.new")
              ) : (
                <AnswerMark state={row.before}>{t(`states.${row.before}`)}</AnswerMark>
              ),
            observation: <Words text={row.observation} language={row.language} />,
          },
        }))}
      />
      {listed.length < count ? <p className="quiet">{t("publish.more", { count: count - listed.length })}</p> : null}
    </section>
  );
}
