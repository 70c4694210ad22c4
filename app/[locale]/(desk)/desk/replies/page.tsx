import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublishedAnswer, Words } from "@/components/dispositions/published-answer";
import { ReplyDecision } from "@/components/dispositions/reply-decision";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { countReplies } from "@/lib/dispositions/queries";
import { listReplies } from "@/lib/dispositions/replies-query";
import { showInstant } from "@/lib/i18n/dates";
import { listReasons } from "@/lib/moderation/queries";
import { readInstantCursor } from "@/lib/web/read-query";
import { decide } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.replies" });
  return { title: t("title") };
}

/** What contributors wrote back to published answers, before it stands there. */
export default async function RepliesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if ((await countReplies(actor, 1)) === null) notFound();
  const query = await searchParams;
  const cursor = readInstantCursor(query) ?? null;
  const [{ items, next }, reasons] = await Promise.all([listReplies(actor, cursor), listReasons()]);
  const t = await getTranslations("dispositions");
  const desk = await getTranslations("moderation.desk");
  const here = `/${locale}/desk/replies`;
  const done = (["publish", "refuse"] as const).find((known) => known === query.done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("replies.title")}
        lead={t("replies.lead")}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`replies.done.${done}`)} announce />}
      {items.length === 0 ? <EmptyState title={t("replies.none")}>{t("replies.noneHint")}</EmptyState> : null}
      <ul className="list">
        {items.map((reply) => (
          <li key={reply.id}>
            <h2>
              <bdi>{reply.organisation ?? t("public.aPerson")}</bdi>
            </h2>
            <p className="facts small quiet">
              <a href={`/${locale}/contributions/${reply.reference}`}>
                <bdi className="reference">{reply.reference}</bdi>
              </a>
              <span>{showInstant(reply.submittedAt, reply.zone, locale).text}</span>
            </p>
            <PublishedAnswer locale={locale} answer={reply.answer} />
            <div className="reply">
              <p className="small quiet">{t("public.reply")}</p>
              <Words text={reply.text} language={reply.language} />
            </div>
            {reply.mayDecide ? (
              <ReplyDecision
                action={decide}
                id={reply.id}
                revision={reply.revision}
                reference={reply.reference}
                reasons={reasons.filter(({ appliesTo }) => appliesTo.includes("refuse"))}
              />
            ) : (
              <Notice kind="warning" title={t("replies.own")} />
            )}
          </li>
        ))}
      </ul>
      <Pagination
        newerHref={cursor === null ? undefined : here}
        newerLabel={t("public.first")}
        olderHref={next === null ? undefined : `${here}?cursor=${next}`}
        olderLabel={t("public.more")}
      />
    </>
  );
}
