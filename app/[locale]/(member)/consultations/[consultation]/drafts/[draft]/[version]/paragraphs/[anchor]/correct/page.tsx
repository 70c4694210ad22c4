import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CorrectForm } from "@/components/corrections/correct-form";
import { CorrectPage } from "@/components/corrections/correct-page";
import { getActor } from "@/lib/auth/get-actor";
import { addsAtOnce } from "@/lib/corrections/adds-at-once";
import { publicVersion } from "@/lib/drafts/public";
import { isolated } from "@/lib/i18n/isolated";
import { directionOf } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { correct } from "../../../../../../../../contributions/correct-actions";

type Address = { locale: string; consultation: string; draft: string; version: string; anchor: string };
type Props = { params: Promise<Address> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "corrections.form" });
  return { title: t("title"), robots: { index: false } };
}

/** Where words of a paragraph of a published text are corrected; asks for no account. */
export default async function CorrectParagraphPage({ params }: Props) {
  const { locale, anchor, ...address } = await params;
  setRequestLocale(locale);
  const version = await publicVersion(address);
  const paragraph = version?.paragraphs.find((one) => one.anchor === decodeURIComponent(anchor));
  if (version === null || paragraph === undefined) notFound();
  const { consultation, draft } = address;
  const href = `/${locale}/consultations/${consultation}/drafts/${draft}/${version.slug}#${paragraph.anchor}`;
  const t = await getTranslations("public");
  const actor = await getActor();
  const target = { of: "paragraph" as const, target: paragraph.id };
  return (
    <CorrectPage
      href={href}
      name={
        paragraph.number === null
          ? isolated(version.title)
          : t("paragraphOf", { text: isolated(version.title), number: isolated(paragraph.number) })
      }
      text={
        <blockquote className="prose" lang={version.language} dir={directionOf(version.language)}>
          <p>{paragraph.text}</p>
        </blockquote>
      }
    >
      <CorrectForm
        {...target}
        action={correct}
        opened={stampForm(systemClock.now())}
        back={href}
        asksAddress={actor === null}
        standsAtOnce={await addsAtOnce(actor, target)}
      />
    </CorrectPage>
  );
}
