import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HideForm } from "@/components/reports/hide-form";
import { HidingWords } from "@/components/reports/hiding-words";
import { ReviewForms } from "@/components/reports/review-forms";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { directionOf } from "@/lib/i18n/locales";
import { isId } from "@/lib/kernel/ids";
import { listReasons } from "@/lib/moderation/queries";
import { readSight } from "@/lib/reports/sight-query";
import { readable } from "@/lib/web/readable";
import { hide, review } from "./actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reports.hide" });
  return { title: t("title") };
}

/** Where something published goes out of sight, and where somebody else looks at it again. */
export default async function HidePage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const sight = await readable(readSight(actor, id));
  if (sight === null) notFound();
  const t = await getTranslations("reports");
  const { hiding } = sight;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/desk/moderation/reports`, label: t("desk.title") },
              { href: `/${locale}/desk/moderation/${id}`, label: <bdi>{sight.reference}</bdi> },
            ]}
          />
        }
        title={t(hiding === null ? "hide.title" : "review.title")}
        lead={t(hiding === null ? "hide.lead" : "review.lead")}
      />
      <div className="sections">
        <p className="plain-words" lang={sight.language} dir={directionOf(sight.language)}>
          {sight.opening}
        </p>
        {hiding === null ? null : <HidingWords locale={locale} hiding={hiding} zone={sight.zone} />}
        {hiding === null && sight.mayHide ? (
          <HideForm
            action={hide}
            id={id}
            revision={sight.revision}
            reasons={(await listReasons()).filter(({ appliesTo }) => appliesTo.includes("refuse"))}
          />
        ) : null}
        {hiding?.mayReview && !hiding.appealed ? (
          <ReviewForms action={review} hidingId={hiding.id} revision={sight.revision} reasons={await listReasons()} />
        ) : null}
        {hiding?.appealed ? <Notice title={t("errors.appealDecides")} /> : null}
        {hiding !== null && !hiding.mayReview ? <Notice kind="warning" title={t("desk.ownHiding")} /> : null}
        {hiding === null && !sight.mayHide ? <Notice kind="warning" title={t("desk.own")} /> : null}
      </div>
    </>
  );
}
