import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReportForm } from "@/components/reports/report-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { publicContribution } from "@/lib/contributions/public";
import { systemClock } from "@/lib/kernel/clock";
import { listReasons } from "@/lib/moderation/queries";
import { stampForm } from "@/lib/reports/form-stamp";
import { report } from "./actions";

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reports.form" });
  return { title: t("title"), robots: { index: false } };
}

/** Where a reader reports a published contribution; asks for no account. Never kept, so that its hour is its own. */
export default async function ReportPage({ params }: Props) {
  const { locale, reference } = await params;
  setRequestLocale(locale);
  const now = systemClock.now();
  const found = await publicContribution(decodeURIComponent(reference), now);
  if (found === null || "state" in found) notFound();
  const t = await getTranslations("reports.form");
  const reasons = (await listReasons()).filter(({ appliesTo }) => appliesTo.includes("refuse"));
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ href: `/${locale}/contributions/${found.reference}`, label: <bdi>{found.reference}</bdi> }]}
          />
        }
        title={t("title")}
        lead={t("lead")}
      />
      <ReportForm action={report} reference={found.reference} opened={stampForm(now)} reasons={reasons} />
    </>
  );
}
