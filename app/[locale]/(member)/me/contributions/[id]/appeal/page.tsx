import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AppealForm } from "@/components/appeals/appeal-form";
import { AppealSteps } from "@/components/appeals/appeal-steps";
import { ComplainedOf } from "@/components/appeals/complained-of";
import { ActForm } from "@/components/editor/act-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { type OwnAppeals, readOwnAppeals } from "@/lib/appeals/own-query";
import { requireActor } from "@/lib/auth/get-actor";
import { showFullInstant } from "@/lib/i18n/dates";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { file, withdraw } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "appeals.own" });
  return { title: t("title") };
}

/** Where a side complains of what was decided on its contribution, and follows what becomes of it. */
export default async function OwnAppealPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const own = await readable(readOwnAppeals(actor, id));
  const t = await getTranslations("appeals");
  const list = await getTranslations("contributions.list");
  const { done } = await searchParams;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/contributions`, label: list("title") }]} />}
        title={t("own.title")}
        facts={<bdi className="reference">{own.reference}</bdi>}
        lead={t("own.lead")}
      />
      {done === "filed" || done === "withdrawn" ? (
        <Notice kind="success" title={t(`own.done.${done}`)} announce />
      ) : null}
      <div className="sections">
        {own.appeals.map((appeal) => (
          <section key={appeal.id} className="stack">
            <h2>{t(`states.${appeal.state}`)}</h2>
            <ComplainedOf {...appeal} locale={locale} words={appeal.given} at={appeal.givenAt} />
            <AppealSteps locale={locale} zone={appeal.zone} appeal={appeal} />
            {appeal.mayWithdraw ? (
              <ActForm action={withdraw} values={{ id: appeal.id, seenRevision: appeal.revision }}>
                {t("own.withdraw")}
              </ActForm>
            ) : null}
          </section>
        ))}
        <Target locale={locale} own={own} />
        {own.target === null && own.appeals.length === 0 ? (
          <EmptyState title={t("own.nothing")}>{t("own.nothingText")}</EmptyState>
        ) : null}
      </div>
    </>
  );
}

/** What can be complained of now, with the form for it. */
async function Target({ locale, own }: { locale: string; own: OwnAppeals }) {
  const { target, zone } = own;
  if (target === null) return null;
  const t = await getTranslations("appeals");
  const until = showFullInstant(target.until, zone, locale);
  return (
    <section className="stack">
      <h2>{t("own.file")}</h2>
      <ComplainedOf {...target} locale={locale} zone={zone} against={target.kind} />
      {target.isLate ? <Notice kind="warning" title={t("own.late", { text: until })} /> : null}
      {!target.isLate && !own.mayAct ? <Notice title={t("own.notYou")} /> : null}
      {!target.isLate && own.mayAct ? (
        <>
          <p>{t("own.until", { text: until })}</p>
          <AppealForm action={file} locale={locale} contributionId={own.contributionId} />
        </>
      ) : null}
    </section>
  );
}
