import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { JoinForm } from "@/components/lineage/join-form";
import { LineageBoard } from "@/components/lineage/lineage-board";
import { PreviousForm } from "@/components/lineage/previous-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { StateMark } from "@/components/ui/state-mark";
import { requireActor } from "@/lib/auth/get-actor";
import { getLineageForDesk } from "@/lib/drafts/lineage-query";
import { showDate } from "@/lib/i18n/dates";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { confirmAll, correctOnBoard, goOnFrom, joinTwo, partOne } from "../../../lineage-actions";

type Props = {
  params: Promise<{ locale: string; draft: string; version: string }>;
  searchParams: Promise<{ done?: string }>;
};

const answers = ["corrected", "confirmed", "chosen"] as const;

/** What became of each paragraph of the version before, for a person to correct and confirm. */
export default async function LineagePage({ params, searchParams }: Props) {
  const { locale, draft: draftId, version: versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(versionId)) notFound();
  const lineage = await readable(getLineageForDesk(actor, versionId));
  if (lineage.draft.id !== draftId) notFound();
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("lineage")]);
  const answer = answers.find((known) => known === done);
  const { previous, rows, may, lineageConfirmedAt } = lineage;
  const doubtful = rows.filter((row) => row.doubtful);
  const desk = `/${locale}/desk/drafts/${lineage.draft.id}`;
  const label = inLocale(lineage.label, locale).text;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: desk, label: <LocalisedText text={lineage.draft.title} locale={locale} /> },
              { href: `${desk}/${lineage.id}`, label },
            ]}
          />
        }
        title={t("page.title")}
        lead={previous === null ? undefined : t("page.lead")}
        facts={
          previous === null ? undefined : (
            <>
              <span>{t("page.fromTo", { from: inLocale(previous.label, locale).text, to: label })}</span>
              {lineageConfirmedAt === null ? (
                <StateMark state="pending">{t("page.unconfirmed")}</StateMark>
              ) : (
                <StateMark state="verified">
                  {t("page.confirmedOn", { day: showDate(lineageConfirmedAt, locale, "UTC") })}
                </StateMark>
              )}
            </>
          )
        }
      />
      {answer === undefined ? null : (
        <Notice kind="success" announce>
          {t(`done.${answer}`)}
        </Notice>
      )}
      {previous === null ? (
        <EmptyState title={t("page.noneTitle")}>{t("page.noneText")}</EmptyState>
      ) : (
        <>
          {rows.length === 0 ? <Notice>{t("page.same")}</Notice> : null}
          <LineageBoard
            key={lineage.mark}
            action={correctOnBoard}
            versionId={lineage.id}
            language={{ before: previous.language, after: lineage.language }}
            doubtful={doubtful}
            others={rows.filter((row) => !row.doubtful)}
            mayCorrect={may.correct}
          />
          <p className="quiet">{t("page.unchanged", { count: lineage.unchanged })}</p>
        </>
      )}
      <div className="sections">
        {previous === null || !may.correct ? null : (
          <Disclosure summary={t("byNumber.title")} id="by-number">
            <JoinForm join={joinTwo} part={partOne} versionId={lineage.id} choices={lineage.choices} />
          </Disclosure>
        )}
        {may.choosePrevious && lineage.originals.length > 0 ? (
          <Disclosure summary={t("previous.title")} id="previous">
            <PreviousForm
              action={goOnFrom}
              version={{ id: lineage.id, revision: lineage.revision, previousId: previous?.id ?? null }}
              originals={lineage.originals}
            />
          </Disclosure>
        ) : null}
        {previous === null || !may.correct ? null : (
          <section className="stack" aria-labelledby="confirm">
            <h2 id="confirm">{t("confirm.title")}</h2>
            {lineageConfirmedAt === null ? (
              <ActForm
                action={confirmAll}
                kind="primary"
                values={{ versionId: lineage.id, seen: lineage.mark }}
                next={t("confirm.next", { count: doubtful.length })}
              >
                {t("confirm.go")}
              </ActForm>
            ) : (
              <>
                <p>{t("confirm.done")}</p>
                <LinkButton kind="primary" href={`${desk}/${lineage.id}#publish`}>
                  {t("confirm.publish")}
                </LinkButton>
              </>
            )}
          </section>
        )}
      </div>
    </>
  );
}
