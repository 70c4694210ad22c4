import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OwnAnswer } from "@/components/dispositions/own-answer";
import { ReplyForm } from "@/components/dispositions/reply-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { WithReference } from "@/components/ui/with-reference";
import { requireActor } from "@/lib/auth/get-actor";
import { readOwnAnswer } from "@/lib/dispositions/own-answers";
import { readable } from "@/lib/web/readable";
import { reply } from "./actions";

type Props = {
  params: Promise<{ locale: string; reference: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, reference } = await params;
  const t = await getTranslations({ locale, namespace: "dispositions.own" });
  return { title: t("titleOf", { reference: decodeURIComponent(reference) }) };
}

/** The answer to one contribution, and the one reply to it. */
export default async function OwnAnswerPage({ params, searchParams }: Props) {
  const { locale, reference } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const own = await readable(readOwnAnswer(actor, decodeURIComponent(reference)));
  const { done } = await searchParams;
  const t = await getTranslations("dispositions");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/answers`, label: t("own.title") }]} />}
        title={<WithReference sentence={t("own.titleOf", { reference: own.reference })} reference={own.reference} />}
      />
      {done === "replied" && own.reply !== null ? (
        <Notice kind="success" title={t("reply.done")} announce>
          {t("reply.doneNext")}
        </Notice>
      ) : null}
      <div className="sections">
        <OwnAnswer locale={locale} own={own} />
        {own.mayReply ? (
          <section>
            <h2>{t("reply.title")}</h2>
            <ReplyForm action={reply} locale={locale} contributionId={own.contributionId} answerId={own.answer.id} />
          </section>
        ) : null}
        {own.mayReply || own.reply !== null ? null : <p className="quiet">{t("reply.notYou")}</p>}
      </div>
    </>
  );
}
